// bord-blad
