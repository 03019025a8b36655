// thema
