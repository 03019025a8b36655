using System.Collections.Frozen;

namespace OrleansSchool.Basis;

/// <summary>The one table Recht × Rol (SEC-2). What isn't here may not be done.</summary>
public static class Rechtentabel
{
    private static readonly FrozenDictionary<(Rol, Recht), Bereik> Tabel = Maak().ToFrozenDictionary();

    public static Bereik Bereik(Rol rol, Recht recht) => Tabel.GetValueOrDefault((rol, recht), Basis.Bereik.Geen);

    private static Dictionary<(Rol, Recht), Bereik> Maak()
    {
        var tabel = new Dictionary<(Rol, Recht), Bereik>();
        Geef(tabel, Basis.Bereik.School, Rol.Schoolleider, [.. Enum.GetValues<Recht>().Where(r => r != Recht.InstallatieBeheren)]);
        Geef(tabel, Basis.Bereik.School, Rol.Groepsleerkracht, Recht.VandaagZien);
        Geef(tabel, Basis.Bereik.EigenGroep, Rol.Groepsleerkracht,
            Recht.BordZien, Recht.BordMarkeren, Recht.AfmeldingInvoeren, Recht.LeerlingenZien, Recht.DaglijstMaken,
            Recht.LunchinfoWijzigen);
        Geef(tabel, Basis.Bereik.School, Rol.Leerkracht, Recht.VandaagZien, Recht.BordZien);
        Geef(tabel, Basis.Bereik.School, Rol.InternBegeleider, Recht.VandaagZien, Recht.BordZien, Recht.LeerlingenZien);
        Geef(tabel, Basis.Bereik.School, Rol.Administratie,
            Recht.VandaagZien, Recht.BordZien, Recht.AfmeldingInvoeren, Recht.AanmeldingWijzigen, Recht.LeerlingenZien, Recht.LeerlingWijzigen,
            Recht.LeerlingenInlezen, Recht.SchoolInrichten, Recht.DaglijstMaken, Recht.AantallenZien, Recht.AantallenVerantwoordingZien,
            Recht.LunchinfoWijzigen, Recht.HelpersBeheren, Recht.PostZien, Recht.PostInstellen, Recht.FotoWijzigen);
        foreach (var coordinator in new[] { Rol.Overblijfcoordinator, Rol.WaarnemendCoordinator })
        {
            Geef(tabel, Basis.Bereik.School, coordinator,
                Recht.VandaagZien, Recht.BordZien, Recht.BordMarkeren, Recht.BordCorrigeren, Recht.HelpersInvoeren, Recht.AfmeldingInvoeren,
                Recht.AanmeldingWijzigen, Recht.LeerlingenZien, Recht.SchoolInrichten, Recht.DaglijstMaken, Recht.AantallenZien,
                Recht.AantallenVerantwoordingZien, Recht.LunchinfoWijzigen, Recht.HelpersBeheren, Recht.TabletsBeheren, Recht.PostZien);
        }

        Geef(tabel, Basis.Bereik.School, Rol.Overblijfkracht, Recht.VandaagZien, Recht.BordZien, Recht.BordMarkeren, Recht.HelpersInvoeren);
        Geef(tabel, Basis.Bereik.School, Rol.Bhv, Recht.VandaagZien, Recht.BordZien);
        Geef(tabel, Basis.Bereik.School, Rol.Commissielid, Recht.VandaagZien, Recht.AantallenZien, Recht.AantallenVerantwoordingZien);
        foreach (var toezicht in new[] { Rol.Kascommissie, Rol.Ouderraad, Rol.MrOuder, Rol.MrPersoneel, Rol.Bestuur })
        {
            Geef(tabel, Basis.Bereik.School, toezicht, Recht.AantallenVerantwoordingZien);
        }

        Geef(tabel, Basis.Bereik.School, Rol.Beheerder,
            Recht.SchoolInrichten, Recht.MensenBeheren, Recht.TabletsBeheren, Recht.PostInstellen, Recht.InstallatieBeheren,
            Recht.NachtrondeZien);
        return tabel;
    }

    private static void Geef(Dictionary<(Rol, Recht), Bereik> tabel, Bereik bereik, Rol rol, params Recht[] rechten)
    {
        foreach (var recht in rechten)
        {
            tabel[(rol, recht)] = bereik;
        }
    }
}
