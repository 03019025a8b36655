namespace OrleansSchool.Basis;

/// <summary>Roles of REQUIREMENTS; several per person, per school, with start and end date. The order is stored: new ones go last.</summary>
public enum Rol
{
    Schoolleider = 1,
    Groepsleerkracht,
    Leerkracht,
    InternBegeleider,
    Administratie,
    Overblijfcoordinator,
    WaarnemendCoordinator,
    Overblijfkracht,
    Commissielid,
    Kascommissie,
    Ouderraad,
    MrOuder,
    MrPersoneel,
    Bestuur,
    Bhv,
    VoSchool,
    Verzorger,
    Beheerder,
}

public static class RolExtensions
{
    /// <summary>As the screens name it.</summary>
    public static string Leesbaar(this Rol rol) => rol switch
    {
        Rol.InternBegeleider => "intern begeleider",
        Rol.Overblijfcoordinator => "overblijfcoördinator",
        Rol.WaarnemendCoordinator => "waarnemend coördinator",
        Rol.MrOuder => "MR, oudergeleding",
        Rol.MrPersoneel => "MR, personeelsgeleding",
        Rol.Bhv => "BHV'er",
        Rol.VoSchool => "VO-school",
        _ => rol.ToString().ToLowerInvariant(),
    };
}
