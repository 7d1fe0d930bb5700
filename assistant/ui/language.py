"""The language of the screen: the program's own words and those that Qt brings."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from assistant.ui.theme import RESOURCES

#: Languages there is a translation for; English is the language of the sources.
TRANSLATED = ("zh_CN",)

#: Under which name the application keeps the translators in use.
_SPOKEN = "translators"


def language_for(setting: str) -> str:
    """Return ``zh_CN`` or ``en`` for a setting: ``system``, ``zh_CN`` or ``en``.

    A system whose first language is any Chinese gets Chinese.
    """
    if setting != "system":
        return setting
    first = next(iter(QLocale.system().uiLanguages()), "")
    return "zh_CN" if first.partition("-")[0] == "zh" else "en"


def speak(app: QCoreApplication, setting: str) -> str:
    """Make the program speak the language of that setting; return which it is."""
    language = language_for(setting)
    # Noted there and not looked for among its children: to see those, Qt's styles would be loaded.
    for old in app.property(_SPOKEN) or ():
        app.removeTranslator(old)
        old.deleteLater()
    spoken = []
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    folder = str(RESOURCES / "i18n")
    if language in TRANSLATED:
        for file, place in (
            ("qtbase_" + language, qt_folder),
            ("qt_" + language, folder),  # what the former lacks
            (language, folder),
        ):
            translator = QTranslator(app)
            if translator.load(file, place):
                app.installTranslator(translator)
                spoken.append(translator)
    app.setProperty(_SPOKEN, spoken)
    QLocale.setDefault(QLocale("zh_CN" if language == "zh_CN" else "en_GB"))
    return language
