// bord-zoek
