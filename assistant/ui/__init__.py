"""The screen: Qt Widgets. Shows, asks and forwards; decides nothing about the shop."""
