# Every target does all the set-up it needs; ARGS hands options on: make test ARGS="-k search".

# Set outside, this would keep Python from storing compiled modules, and every start would be slow.
export PYTHONDONTWRITEBYTECODE =

.PHONY: run test bench build windows test-windows bench-windows soak-windows

# Start the program; without a screen, play the guided tour into build/tour/.
run:
	@.make/run $(ARGS)

# Run every test: rules, units, contracts, screens, journeys.
test:
	@.make/setup test
	@.venv/bin/python -m pytest $(ARGS)

# Measure every bar beside its floor; QUICK=1 for fewer rounds.
bench:
	@.make/setup test
	@.venv/bin/python -m tests.benchmarks.run $(if $(QUICK),--quick) $(ARGS)

# Build dist/deskmate and try it.
build:
	@.make/build

# Build the Windows program under Wine: installer, portable zip, bill of materials, checksums in dist/.
windows:
	@.make/windows/build

# Prove the installer and the program under Wine; what was seen lies in build/windows/.
test-windows:
	@.make/windows/try

# Measure under Wine how long the installed program takes to start; QUICK=1 for fewer rounds.
bench-windows:
	@.make/windows/bench $(if $(QUICK),--quick)

# Insert and look up ten thousand times under Wine: nothing may grow; QUICK=1 for four hundred.
soak-windows:
	@.make/windows/soak $(if $(QUICK),--quick)
