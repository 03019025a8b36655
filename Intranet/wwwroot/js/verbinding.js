// verbinding
