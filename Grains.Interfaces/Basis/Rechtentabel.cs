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
        Geef(tabel, Basis.Bereik.School, Rol.Schoolleider, [.. Enum.GetValues<Recht>().Where(r => r is not (Recht.InstallatieBeheren or Recht.PortaalOphalen or Recht.BesluitInstemmen or Recht.EigenVergoeding or Recht.GeldControleren))]);
        Geef(tabel, Basis.Bereik.School, Rol.Groepsleerkracht, Recht.VandaagZien);
        Geef(tabel, Basis.Bereik.EigenGroep, Rol.Groepsleerkracht,
            Recht.BordZien, Recht.BordMarkeren, Recht.AfmeldingInvoeren, Recht.LeerlingenZien, Recht.DaglijstMaken,
            Recht.LunchinfoWijzigen, Recht.GedragZien, Recht.GroepsmiddagDoen, Recht.ZoekactieDoen);
        foreach (var team in new[] { Rol.Groepsleerkracht, Rol.Leerkracht })
        {
            Geef(tabel, Basis.Bereik.School, team,
                Recht.ToezichtZien, Recht.LogboekLezen, Recht.LogboekSchrijven, Recht.OngevalMelden, Recht.RegelingenLezen, Recht.RoosterZien);
        }

        Geef(tabel, Basis.Bereik.School, Rol.Leerkracht, Recht.VandaagZien, Recht.BordZien, Recht.GroepsmiddagDoen);
        Geef(tabel, Basis.Bereik.School, Rol.InternBegeleider, Recht.VandaagZien, Recht.BordZien, Recht.LeerlingenZien);
        Geef(tabel, Basis.Bereik.School, Rol.Administratie,
            Recht.VandaagZien, Recht.BordZien, Recht.AfmeldingInvoeren, Recht.AanmeldingWijzigen, Recht.LeerlingenZien, Recht.LeerlingWijzigen,
            Recht.LeerlingenInlezen, Recht.SchoolInrichten, Recht.DaglijstMaken, Recht.AantallenZien, Recht.AantallenVerantwoordingZien,
            Recht.LunchinfoWijzigen, Recht.HelpersBeheren, Recht.PostZien, Recht.PostInstellen, Recht.FotoWijzigen, Recht.RoosterZien,
            Recht.LogboekLezen, Recht.RegelingenLezen, Recht.BeleidZien, Recht.HelperdossierZien, Recht.JaarovergangDoen, Recht.VragenBehandelen);
        foreach (var coordinator in new[] { Rol.Overblijfcoordinator, Rol.WaarnemendCoordinator })
        {
            Geef(tabel, Basis.Bereik.School, coordinator,
                Recht.VandaagZien, Recht.BordZien, Recht.BordMarkeren, Recht.BordCorrigeren, Recht.HelpersInvoeren, Recht.AfmeldingInvoeren,
                Recht.AanmeldingWijzigen, Recht.LeerlingenZien, Recht.SchoolInrichten, Recht.DaglijstMaken, Recht.AantallenZien,
                Recht.AantallenVerantwoordingZien, Recht.LunchinfoWijzigen, Recht.HelpersBeheren, Recht.TabletsBeheren, Recht.PostZien,
                Recht.RoosterZien, Recht.RoosterMaken, Recht.ToezichtZien, Recht.ToezichtTikken, Recht.LogboekLezen, Recht.LogboekSchrijven,
                Recht.GedragZien, Recht.GedragBehandelen, Recht.OngevalMelden, Recht.OngevallenZien, Recht.ZoekactieDoen,
                Recht.RegelingenBeheren, Recht.RegelingenLezen, Recht.BeleidZien, Recht.HelperdossierZien, Recht.MateriaalBeheren,
                Recht.MateriaalMelden, Recht.JaarovergangDoen, Recht.VragenBehandelen);
        }

        Geef(tabel, Basis.Bereik.School, Rol.Overblijfkracht,
            Recht.VandaagZien, Recht.BordZien, Recht.BordMarkeren, Recht.HelpersInvoeren, Recht.RoosterZien, Recht.EigenDiensten, Recht.ToezichtZien,
            Recht.ToezichtTikken, Recht.LogboekLezen, Recht.LogboekSchrijven, Recht.OngevalMelden, Recht.ZoekactieDoen, Recht.RegelingenLezen,
            Recht.MateriaalMelden);
        Geef(tabel, Basis.Bereik.School, Rol.Bhv,
            Recht.VandaagZien, Recht.BordZien, Recht.ToezichtZien, Recht.OngevalMelden, Recht.OngevallenZien, Recht.RegelingenLezen);
        Geef(tabel, Basis.Bereik.School, Rol.Commissielid,
            Recht.VandaagZien, Recht.AantallenZien, Recht.AantallenVerantwoordingZien, Recht.RoosterZien, Recht.SchorsingBesluiten,
            Recht.RegelingenBeheren, Recht.RegelingenLezen, Recht.BeleidZien, Recht.MateriaalBeheren);
        foreach (var toezicht in new[] { Rol.Kascommissie, Rol.Ouderraad, Rol.MrOuder, Rol.MrPersoneel, Rol.Bestuur })
        {
            Geef(tabel, Basis.Bereik.School, toezicht, Recht.AantallenVerantwoordingZien, Recht.BeleidZien, Recht.RegelingenLezen);
        }

        Geef(tabel, Basis.Bereik.School, Rol.Beheerder,
            Recht.SchoolInrichten, Recht.MensenBeheren, Recht.TabletsBeheren, Recht.PostInstellen, Recht.InstallatieBeheren,
            Recht.NachtrondeZien);
        Overdracht(tabel);
        Financien(tabel);
        Commissie(tabel);
        return tabel;
    }

    /// <summary>Governance of the overblijven (TSO-0, TSO-2, TSO-5, TSO-15).</summary>
    private static void Commissie(Dictionary<(Rol, Recht), Bereik> tabel)
    {
        foreach (var lid in new[] { Rol.Overblijfcoordinator, Rol.WaarnemendCoordinator, Rol.Commissielid })
        {
            Geef(tabel, Basis.Bereik.School, lid,
                Recht.CommissieZien, Recht.CommissieBeheren, Recht.VergaderingenBeheren, Recht.AgendapuntIndienen, Recht.KwaliteitZien, Recht.KwaliteitBeheren,
                Recht.JaarverslagZien, Recht.JaarverslagMaken, Recht.NieuwsbriefMaken, Recht.MrAfsprakenZien);
        }

        foreach (var coordinator in new[] { Rol.Overblijfcoordinator, Rol.WaarnemendCoordinator })
        {
            Geef(tabel, Basis.Bereik.School, coordinator, Recht.SchoolgidsMaken, Recht.KlachtenBehandelen);
        }

        Geef(tabel, Basis.Bereik.School, Rol.Administratie, Recht.SchoolgidsMaken, Recht.NieuwsbriefMaken);
        Geef(tabel, Basis.Bereik.School, Rol.Overblijfkracht, Recht.CommissieZien, Recht.AgendapuntIndienen, Recht.KwaliteitZien);
        foreach (var team in new[] { Rol.Groepsleerkracht, Rol.Leerkracht })
        {
            Geef(tabel, Basis.Bereik.School, team, Recht.AgendapuntIndienen);
        }

        Geef(tabel, Basis.Bereik.EigenGroep, Rol.Groepsleerkracht, Recht.EnqueteTellen);
        foreach (var geleding in new[] { Rol.Ouderraad, Rol.MrOuder, Rol.MrPersoneel })
        {
            Geef(tabel, Basis.Bereik.School, geleding, Recht.CommissieZien, Recht.AgendapuntIndienen, Recht.KwaliteitZien, Recht.JaarverslagZien, Recht.MrAfsprakenZien);
        }

        Geef(tabel, Basis.Bereik.School, Rol.Bestuur, Recht.CommissieZien, Recht.KwaliteitZien, Recht.JaarverslagZien, Recht.MrAfsprakenZien);
    }

    /// <summary>
    /// Money and besluiten (TSO-2c, TSO-6, TSO-10). The schoolleider has all but the instemming of the MR, the own vergoeding and the signature of the kascommissie;
    /// that a second person approves is checked by account, not by role.
    /// </summary>
    private static void Financien(Dictionary<(Rol, Recht), Bereik> tabel)
    {
        foreach (var coordinator in new[] { Rol.Overblijfcoordinator, Rol.WaarnemendCoordinator })
        {
            Geef(tabel, Basis.Bereik.School, coordinator,
                Recht.GeldZien, Recht.GeldBeheren, Recht.GeldInrichten, Recht.KasOntvangen, Recht.KasTellen, Recht.MachtigingenBeheren, Recht.IncassoMaken,
                Recht.RestitutieGoedkeuren, Recht.VergoedingenBeheren, Recht.BegrotingMaken, Recht.GeldVerantwoordingZien, Recht.BesluitenZien,
                Recht.BesluitVoorstellen, Recht.BesluitVastleggen);
        }

        Geef(tabel, Basis.Bereik.School, Rol.Administratie, Recht.GeldZien, Recht.MachtigingenBeheren, Recht.KasTellen, Recht.KasOntvangen, Recht.BesluitenZien);
        Geef(tabel, Basis.Bereik.School, Rol.Overblijfkracht, Recht.KasOntvangen, Recht.EigenVergoeding);
        Geef(tabel, Basis.Bereik.School, Rol.Commissielid,
            Recht.UitsluitingBesluiten, Recht.GeldVerantwoordingZien, Recht.BesluitenZien, Recht.BesluitVoorstellen, Recht.BesluitActiveren);
        Geef(tabel, Basis.Bereik.School, Rol.Kascommissie, Recht.GeldControleren, Recht.GeldVerantwoordingZien, Recht.BesluitenZien);
        Geef(tabel, Basis.Bereik.School, Rol.Ouderraad, Recht.GeldVerantwoordingZien, Recht.BesluitenZien, Recht.BesluitAdviseren);
        foreach (var mr in new[] { Rol.MrOuder, Rol.MrPersoneel })
        {
            Geef(tabel, Basis.Bereik.School, mr, Recht.GeldVerantwoordingZien, Recht.BesluitenZien, Recht.BesluitInstemmen);
        }

        Geef(tabel, Basis.Bereik.School, Rol.Bestuur, Recht.GeldVerantwoordingZien, Recht.BesluitenZien);
    }

    /// <summary>Who may see and do what of a dossier (OSO-K1 … OSO-S7).</summary>
    private static void Overdracht(Dictionary<(Rol, Recht), Bereik> tabel)
    {
        Geef(tabel, Basis.Bereik.EigenGroep, Rol.Groepsleerkracht,
            Recht.OverdrachtZien, Recht.DossierZien, Recht.DossierInvullen, Recht.OndersteuningInvullen, Recht.OkrLezen, Recht.InzageVastleggen);
        Geef(tabel, Basis.Bereik.School, Rol.InternBegeleider,
            Recht.OverdrachtZien, Recht.DossierZien, Recht.OndersteuningInvullen, Recht.OkrLezen, Recht.TijdpadBeheren, Recht.ToetsenInlezen);
        Geef(tabel, Basis.Bereik.School, Rol.Administratie,
            Recht.OverdrachtZien, Recht.DossierZien, Recht.DossierAdministratie, Recht.VoScholenBeheren, Recht.TijdpadBeheren, Recht.ToetsenInlezen);
        Geef(tabel, Basis.Bereik.School, Rol.Bestuur, Recht.OverdrachtTellen);
        Geef(tabel, Basis.Bereik.School, Rol.VoSchool, Recht.PortaalOphalen);
    }

    private static void Geef(Dictionary<(Rol, Recht), Bereik> tabel, Bereik bereik, Rol rol, params Recht[] rechten)
    {
        foreach (var recht in rechten)
        {
            tabel[(rol, recht)] = bereik;
        }
    }
}
