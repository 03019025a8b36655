namespace OrleansSchool.Intranet.Demo;

/// <summary>Invented names, as mixed as a Dutch school.</summary>
internal static class DemoNamen
{
    private static readonly string[] Roepnamen =
    [
        "Aïsha", "Bram", "Chloé", "Daniël", "Eline", "Fenna", "Gijs", "Hidde", "Ilyas", "Jayden", "Joëlle", "Kyano", "Lieke", "Lotte", "Maël",
        "Mees", "Milan", "Noor", "Noud", "Olivia", "Pepijn", "Roos", "Sem", "Tess", "Yara", "Zoë", "Amir", "Bo", "Cato", "Dex", "Emma", "Finn",
        "Guusje", "Hugo", "Isa", "Julia", "Kaan", "Levi", "Mila", "Nina", "Otis", "Puck", "Quinten", "Rania", "Sara", "Thijs", "Ties", "Veerle",
        "Wout", "Youssef", "Zeynep", "Abel", "Benthe", "Camiel", "Doutzen", "Evi", "Femke", "Gerben", "Hanna", "Imran", "Jasmijn", "Kees", "Liv",
        "Morris", "Nora", "Owen", "Pien", "Ravi", "Siem", "Tuur", "Ummu", "Vince", "Wiebe", "Xavi", "Yfke", "Ziva",
    ];

    private static readonly (string? Voorvoegsel, string Achternaam)[] Achternamen =
    [
        (null, "Benali"), ("van den", "Berg"), (null, "Dubois"), ("de", "Wit"), (null, "Hofstra"), ("ter", "Horst"), ("van ’t", "Hoff"),
        (null, "Jongsma"), (null, "El Amrani"), (null, "Pinas"), (null, "Verhoeven"), (null, "Martina"), ("in ’t", "Veld"), ("van der", "Meulen"),
        (null, "Janssens"), ("op den", "Kamp"), (null, "Öztürk"), ("van den", "Heuvel"), (null, "Sørensen"), (null, "Kowalska"), ("de", "Graaf"),
        (null, "Vermeulen"), (null, "d’Hondt"), ("van", "Oirschot"), (null, "Çelik"), (null, "Nijenhuis"), ("van den", "Akker"), (null, "Aksoy"),
        ("van", "Beek"), (null, "Bouzid"), (null, "Hamersma"), (null, "Nieuwenhuis"), ("van der", "Laan"), (null, "Okafor"), (null, "Mulder"),
        ("van", "Dongen"), (null, "Postma"), (null, "IJsselstein"), ("de la", "Cruz"), (null, "Nguyen"), (null, "Smit"), (null, "Yılmaz"),
        ("von", "Stein"), (null, "Haddad"), (null, "Zijlstra"), ("’t", "Lam"), (null, "Ramdin"), (null, "Wolters"), ("van de", "Ven"),
    ];

    private static readonly string[] Moeders =
        ["Annemiek", "Samira", "Tineke", "Priya", "Marloes", "Agnieszka", "Linh", "Rosa", "Hatice", "Denise", "Wendeline"];

    private static readonly string[] Vaders =
        ["Wouter", "Mehmet", "Joost", "Karim", "Dennis", "Sjoerd", "Gerwin", "Abdel", "Pim"];

    public static string Roepnaam(int nummer) => Roepnamen[(nummer * 29 + nummer / Roepnamen.Length) % Roepnamen.Length];

    public static (string? Voorvoegsel, string Achternaam) Achternaam(int nummer) => Achternamen[(nummer * 17 + nummer / 7) % Achternamen.Length];

    public static string Moeder(int nummer) => Moeders[nummer * 5 % Moeders.Length];

    public static string Vader(int nummer) => Vaders[nummer * 7 % Vaders.Length];
}
