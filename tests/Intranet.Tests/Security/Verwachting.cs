using System.Net;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Tests.Intranet.Security;

internal enum Verwacht
{
    Binnen = 0,

    /// <summary>403 or 404.</summary>
    Geweigerd,

    /// <summary>404: the school doesn't exist for this person.</summary>
    GeenSchool,

    /// <summary>Only the grain knows: either answer, but never a name that isn't for this person.</summary>
    AanDeGrain,
}

/// <summary>What the table of rights says about a visit, worked out apart from the code that decides it.</summary>
internal static class Verwachting
{
    /// <summary>One role at <see cref="KleineSchool.Horizon"/>; the groepsleerkracht has groep 5.</summary>
    public static Verwacht Van(Eindpunt eindpunt, Rol rol, Bestemming bestemming) => Van(eindpunt, Wandelaar.Met(rol), bestemming);

    public static Verwacht Van(Eindpunt eindpunt, Wandelaar wie, Bestemming bestemming)
    {
        if (!eindpunt.Parameters.Contains("school"))
        {
            return Verwacht.Binnen;
        }

        var rollen = wie.Bij(bestemming.School);
        if (rollen.IsEmpty)
        {
            return Verwacht.GeenSchool;
        }

        if (bestemming.School != KleineSchool.Horizon && eindpunt.Beleid.Any(b => b.Rechten.Count > 0 && b.Rechten.All(r => r == Recht.InstallatieBeheren)))
        {
            return Verwacht.Geweigerd; // only the first school looks after the installation
        }

        var antwoorden = eindpunt.Beleid.Select(b => rollen.Select(r => Weeg(b, eindpunt, r, bestemming.Groep)).Min(Ruimte)).ToList();
        return (Verwacht)(antwoorden.Count == 0 ? (int)Verwacht.Binnen : antwoorden.Contains(Ruimte(Verwacht.Geweigerd)) ? (int)Verwacht.Geweigerd
            : antwoorden.Contains(Ruimte(Verwacht.AanDeGrain)) ? (int)Verwacht.AanDeGrain : (int)Verwacht.Binnen);
    }

    /// <summary>The widest answer of several roles counts: in before the grain's own, before refused.</summary>
    private static int Ruimte(Verwacht verwacht) => verwacht switch { Verwacht.Binnen => 0, Verwacht.AanDeGrain => 1, _ => 2 };

    /// <summary>Whether the names of this groep may stand on a page of this role at all.</summary>
    public static bool MagNamenZien(Rol rol, string groep) => Wandelaar.Met(rol).MagNamenZien(KleineSchool.Horizon, groep);

    public static bool Klopt(Verwacht verwacht, Eindpunt eindpunt, HttpStatusCode status) => verwacht switch
    {
        Verwacht.GeenSchool => status == HttpStatusCode.NotFound,
        Verwacht.Geweigerd => status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound,
        Verwacht.AanDeGrain => (int)status < 500,
        _ => IsBinnen(eindpunt, status),
    };

    private static bool IsBinnen(Eindpunt eindpunt, HttpStatusCode status)
    {
        var magWegZijn = eindpunt.Methode != "GET" || eindpunt.Parameters.Concat(eindpunt.Velden).Any(Routewaarden.Onbestaand.Contains);
        return status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => false,
            HttpStatusCode.NotFound => magWegZijn,
            _ => (int)status < 500,
        };
    }

    private static Verwacht Weeg(BeleidAttribute beleid, Eindpunt eindpunt, Wandelrol rol, string groep)
    {
        if (beleid.Rechten.Count == 0)
        {
            return rol.Rol == Rol.VoSchool ? Verwacht.Geweigerd : Verwacht.Binnen; // only the portal
        }

        var bereik = beleid.Rechten.Max(r => Rechtentabel.Bereik(rol.Rol, r));
        return bereik switch
        {
            Bereik.School => Verwacht.Binnen,
            Bereik.EigenGroep when beleid.HeleSchool => Verwacht.Geweigerd,
            Bereik.EigenGroep when eindpunt.Parameters.Contains("groep") || eindpunt.Parameters.Contains("leerling") =>
                groep == rol.Groep ? Verwacht.Binnen : Verwacht.Geweigerd,
            Bereik.EigenGroep when eindpunt.Parameters.Contains("plek") || eindpunt.Velden.Count > 0 => Verwacht.AanDeGrain,
            Bereik.EigenGroep => Verwacht.Binnen,
            _ => Verwacht.Geweigerd,
        };
    }
}
