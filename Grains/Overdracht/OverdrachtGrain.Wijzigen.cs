using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Overdracht;

/// <summary>Tijdpad, settings, messages of VO schools, and which VO school a child goes to.</summary>
internal sealed partial class OverdrachtGrain
{
    public Task<Uitkomst> KiesTijdpad(string sjabloon, long versie, Wie wie) => Bewerk(versie, wie, was => TijdpadRules.Kies(was, sjabloon));

    public Task<Uitkomst> BewaarStap(Tijdpadstap stap, long versie, Wie wie) => Bewerk(versie, wie, was => TijdpadRules.Bewaar(was, stap, _jaar));

    public Task<Uitkomst> VerwijderStap(string id, long versie, Wie wie) => Bewerk(versie, wie, was => TijdpadRules.Verwijder(was, id, _jaar) is { Waarde: { } wordt }
        ? wordt with { Prullenbak = was.Prullenbak.Met(id, TijdpadRules.Stappen(was, _jaar).First(s => s.Id == id), wie with { Naam = "" }, tijd.Nu, tijd.Vandaag) }
        : Weigeringen.Onbekend("deze stap"));

    public Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie) => Task.FromResult(wie.MagHeleSchool(Recht.TijdpadBeheren, _school)
        ? _duurzaam.Prullenbak.Beeld(tijd.Vandaag, s => ("Stap van het tijdpad", $"{s.Naam}, {Datums.Voluit(s.Vanaf)} tot en met {Datums.Voluit(s.Uiterlijk)}"))
        : []);

    public Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie)
    {
        var (was, regel) = (opslag.State, Prullenbak<Tijdpadstap>.Regel(weggehaaldId, operatie, wie));
        return wie.MagHeleSchool(Recht.TijdpadBeheren, _school) && was.Prullenbak.Eerder(operatie, regel) is { } eerder
            ? Task.FromResult(eerder)
            : Bewerk(was.Versie, wie, nu => TijdpadRules.HaalTerug(nu, weggehaaldId, _jaar, tijd.Vandaag) is { Waarde: { } wordt }
                ? wordt with { Prullenbak = nu.Prullenbak.Terug(weggehaaldId, regel) }
                : TijdpadRules.HaalTerug(nu, weggehaaldId, _jaar, tijd.Vandaag));
    }

    public Task<Uitkomst> ZetWistermijn(int? dagenNaVerstrekt, long versie, Wie wie) =>
        Bewerk(versie, wie, was => TijdpadRules.ZetWistermijn(was, dagenNaVerstrekt));

    public Task<Uitkomst> ZetOkrsjabloon(string sjabloonId, long versie, Wie wie) => Bewerk(versie, wie, was => TijdpadRules.ZetOkrsjabloon(was, sjabloonId));

    public async Task<Uitkomst<Berichtverwijzing>> NeemBerichtOp(Voberichtinvoer invoer, OperatieId operatie, Wie wie)
    {
        var id = Id("bericht", operatie, wie);
        var regels = (invoer.Regels.IsDefault ? [] : invoer.Regels).Select(r => $"{HerkenRules.Kenmerk(r)}|{r.Niveau}");
        var opdracht = new Opdracht(
            Recht.VoScholenBeheren, operatie, wie, ["bericht", invoer.VoSchoolId, Sleutels.Dag(invoer.Ontvangen), invoer.Bron, .. regels]);
        var uitkomst = await Doe(opdracht, (was, beeld) => BerichtRules.Neem(was, invoer, new Berichtafzender(id, wie.Naam, tijd.Nu), beeld));
        return uitkomst.IsGoed ? new Berichtverwijzing(id) : uitkomst.Weigering;
    }

    public Task<Uitkomst> KoppelRegel(string berichtId, int regelNr, string? leerlingId, bool nietVanOns, OperatieId operatie, Wie wie)
    {
        string?[] inhoud = ["regel", berichtId, regelNr.ToString(CultureInfo.InvariantCulture), leerlingId, nietVanOns.ToString()];
        return Doe(
            new Opdracht(Recht.VoScholenBeheren, operatie, wie, inhoud),
            (was, beeld) => BerichtRules.Koppel(was, berichtId, regelNr, new Regelkeuze(string.IsNullOrEmpty(leerlingId) ? null : leerlingId, nietVanOns), beeld));
    }

    public Task<Uitkomst> TrekBerichtIn(string id, OperatieId operatie, Wie wie) =>
        Doe(new Opdracht(Recht.VoScholenBeheren, operatie, wie, "intrekken", id), (was, _) => BerichtRules.TrekIn(was, id));

    public Task<Uitkomst> ZetBestemming(string leerlingId, string voSchoolId, bool geldt, OperatieId operatie, Wie wie) => Doe(
        new Opdracht(Recht.VoScholenBeheren, operatie, wie, "bestemming", leerlingId, voSchoolId, geldt.ToString()),
        (was, beeld) => BestemmingRules.Zet(was, new Bestemmingkeuze(leerlingId, voSchoolId, geldt), beeld));

    public async Task<Uitkomst> StuurSeintje(string voSchoolId, string? toelichting, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.SchoonOfNiets(toelichting)?.Replace('\n', ' ');
        var id = Id("seintje", operatie, wie);
        var uitkomst = await Doe(
            new Opdracht(Recht.DossierAdministratie, operatie, wie, "seintje", voSchoolId, schoon),
            (was, beeld) => SeintjeRules.Stuur(was, beeld, new Seintjeinvoer(voSchoolId, schoon, id, wie.Naam, tijd.Nu)));
        if (!uitkomst.IsGoed)
        {
            return uitkomst;
        }

        await VolgMails(SeintjevolgRules.Open(_duurzaam, tijd.Nu));
        return _duurzaam.Seintjes.FirstOrDefault(s => s.Id == id) is { Mislukt: true } mislukt ? Weigeringen.SeintjeNietAangenomen(mislukt.Fout ?? "") : Uitkomst.Goed;
    }
}
