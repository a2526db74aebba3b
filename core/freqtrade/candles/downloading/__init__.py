"""The program that downloads candles. It runs with the interpreter of a Freqtrade version, in a workload, because it
survives Flotilla; nothing of Flotilla is installed there."""
