from tvisa.cli import main

main()
