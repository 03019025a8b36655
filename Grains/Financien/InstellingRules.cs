using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>What a school may answer at the set-up of its money, and what the law or the reglement doesn't allow (TSO-6b, 10b, 10c, 10m, 10n). Pure.</summary>
internal static partial class InstellingRules
{
    private const int Termijnen = 2;
    private const int DagMax = 31;
    private const int InstroomDagenMax = 180;
    private const int KostenMax = 4_000;
    private const int KostenNaDagenMax = 90;
    private const int RestitutieMax = 10_000;
    private const int GplMax = 50_000;
    private const int UitsluitingDagenMax = 365;
    private const int LeeftijdMin = 16;
    private const int LeeftijdMax = 30;

    /// <summary>The year in which a volunteer's maximum first was of use here, and the last that a form may name.</summary>
    private const int JaarMin = 2020;
    private const int JaarMax = 2200;

    /// <summary>A day in a year without 29 February: the last day of February is taken there.</summary>
    private const int Schrikkeljaar = 2028;

    private const string Eigen = "eigen-";
    private const string Reserve = "reserve-";

    public static Uitkomst<FinancienState> Zet(FinancienState was, FinancienInstellingen nieuw, bool notitieGezien, DateTimeOffset nu, DateOnly vandaag)
    {
        var maanden = nieuw.Termijnmaanden.IsDefault ? [] : nieuw.Termijnmaanden;
        if ((KeurTermijnen(maanden, nieuw) ?? KeurKosten(was.Instellingen, nieuw, notitieGezien) ?? KeurRest(nieuw)) is { } nee)
        {
            return nee;
        }

        var zonder = nieuw.Herinneringskosten == Geld.Nul;
        var zelfde = !zonder && IsZelfdeKeuze(was.Instellingen, nieuw);
        return was with
        {
            Instellingen = nieuw with
            {
                Termijnmaanden = maanden,
                KostenNaDagen = zonder ? FinancienGrenzen.WikDagen : nieuw.KostenNaDagen,
                KostenGekozenOp = zonder ? null : zelfde ? was.Instellingen!.KostenGekozenOp : nu,
            },
            BegonnenPer = was.BegonnenPer ?? Schooljaar.Van(vandaag).EersteDag,
        };
    }

    public static Uitkomst<FinancienState> ZetBank(FinancienState was, Bankgegevens bank)
    {
        var schoon = bank with
        {
            Iban = Iban.Schoon(bank.Iban),
            Naam = TekstRules.Schoon(bank.Naam),
            IncassantId = TekstRules.Schoon(bank.IncassantId).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(),
            Bic = TekstRules.SchoonOfNiets(bank.Bic)?.ToUpperInvariant(),
        };
        return KeurBank(schoon) is { } nee ? nee : was with { Bank = schoon };
    }

    public static Uitkomst<FinancienState> BewaarPost(FinancienState was, Boekpost post)
    {
        var schoon = post with { Code = post.Code ?? "", Naam = TekstRules.Schoon(post.Naam), Rubriek = TekstRules.Schoon(post.Rubriek) };
        if (TekstRules.KeurVerplicht(schoon.Naam, "naam", "de naam van de post", FinancienGrenzen.NaamMax) is { } nee)
        {
            return nee;
        }

        if (Boekposten.Vast.FirstOrDefault(p => p.Code == schoon.Code) is { } vast)
        {
            var namen = was.Namen.RemoveAll(n => n.Code == vast.Code);
            return was with { Namen = schoon.Naam == vast.Naam ? namen : namen.Add(new Postnaam(vast.Code, schoon.Naam)) };
        }

        return BewaarEigen(was, schoon);
    }

    public static Uitkomst<FinancienState> ZetMaximum(FinancienState was, Vrijwilligersmaximum maximum)
    {
        var m = maximum with { Bron = TekstRules.Schoon(maximum.Bron) };
        var bedragen = new[] { m.PerUur, m.PerUurJong, m.PerMaand, m.PerJaar };
        if (m.Jaar is < JaarMin or > JaarMax || m.LeeftijdVol is < LeeftijdMin or > LeeftijdMax
            || bedragen.Any(b => b <= Geld.Nul || b.Centen > FinancienGrenzen.BedragMax) || m.PerUurJong > m.PerUur || m.PerMaand > m.PerJaar)
        {
            return Weigeringen.GeldMaximumOngeldig;
        }

        if (TekstRules.KeurVerplicht(m.Bron, "bron", "waar je dit vond", FinancienGrenzen.OmschrijvingMax) is { } nee)
        {
            return nee;
        }

        var rest = was.Maxima.RemoveAll(e => e.Jaar == m.Jaar);
        return rest.Length >= FinancienGrenzen.MaximaMax ? Weigeringen.TeVeel("jaren met een maximum", FinancienGrenzen.MaximaMax) : was with { Maxima = rest.Add(m) };
    }

    public static Uitkomst<FinancienState> ZetGpl(FinancienState was, GemiddeldePersoneelslast gpl)
    {
        if (gpl.Jaar.Begin is < JaarMin or > JaarMax || gpl.PerUur <= Geld.Nul || gpl.PerUur.Centen > GplMax)
        {
            return Weigeringen.GeldGpl(new Geld(GplMax));
        }

        var rest = was.Gpl.RemoveAll(g => g.Jaar == gpl.Jaar);
        return rest.Length >= FinancienGrenzen.MaximaMax ? Weigeringen.TeVeel("jaren met een personeelslast", FinancienGrenzen.MaximaMax) : was with { Gpl = rest.Add(gpl) };
    }

    private static Uitkomst<FinancienState> BewaarEigen(FinancienState was, Boekpost post)
    {
        var al = was.Eigen.FirstOrDefault(p => p.Code == post.Code);
        if (al is not null)
        {
            return post.Soort != al.Soort || post.Vanaf != al.Vanaf ? Weigeringen.BoekpostVast
                : post.TotEnMet < post.Vanaf ? Weigeringen.BoekpostDatum
                : KeurRubriek(post) is { } rubriek ? rubriek
                : was with { Eigen = was.Eigen.Replace(al, post) };
        }

        return KeurNieuw(post) is { } nee ? nee
            : was.Eigen.Length >= FinancienGrenzen.EigenPostenMax ? Weigeringen.TeVeel("eigen posten", FinancienGrenzen.EigenPostenMax)
            : was with { Eigen = was.Eigen.Add(post) };
    }

    private static Weigering? KeurNieuw(Boekpost post)
    {
        var isReserve = post.Code.StartsWith(Reserve, StringComparison.Ordinal);
        var isEigen = post.Code.StartsWith(Eigen, StringComparison.Ordinal);
        return (!isReserve && !isEigen) || post.Code.Length > FinancienGrenzen.PostcodeMax || !Postcode().IsMatch(post.Code) ? Weigeringen.BoekpostCode
            : !Enum.IsDefined(post.Soort) || isReserve != (post.Soort == Boeksoort.Vermogen) ? Weigeringen.BoekpostSoort
            : post.TotEnMet < post.Vanaf ? Weigeringen.BoekpostDatum
            : KeurRubriek(post);
    }

    private static Weigering? KeurRubriek(Boekpost post) => TekstRules.KeurVerplicht(post.Rubriek, "rubriek", "de rubriek", FinancienGrenzen.NaamMax);

    private static Weigering? KeurTermijnen(ImmutableArray<int> maanden, FinancienInstellingen nieuw)
    {
        var tweede = nieuw.TweedeTermijnVanaf;
        return maanden.Length != Termijnen || maanden.Any(m => m is < 1 or > 12) || maanden[0] == maanden[1] ? Weigeringen.GeldTermijnmaanden
            : tweede is null || tweede.Maand is < 1 or > 7 || tweede.Dag < 1 || tweede.Dag > DateTime.DaysInMonth(Schrikkeljaar, tweede.Maand) || tweede is { Maand: 1, Dag: 1 }
                ? Weigeringen.GeldTweedeTermijn
            : nieuw.BetaalUiterlijkDag is < 1 or > DagMax ? Weigeringen.GeldBetaaldag
            : nieuw.InstroomDagen is < FinancienGrenzen.WikDagen or > InstroomDagenMax ? Weigeringen.GeldInstroomdagen(FinancienGrenzen.WikDagen, InstroomDagenMax)
            : null;
    }

    /// <summary>Costs are chosen on purpose, with the legal note in view; not sooner than the law allows unless the school says that it wants so all the same (TSO-10m).</summary>
    private static Weigering? KeurKosten(FinancienInstellingen? was, FinancienInstellingen nieuw, bool notitieGezien) =>
        nieuw.Herinneringskosten < Geld.Nul || nieuw.Herinneringskosten.Centen > KostenMax ? Weigeringen.GeldKosten(new Geld(KostenMax))
        : nieuw.Herinneringskosten == Geld.Nul ? null
        : nieuw.KostenNaDagen != FinancienInstellingen.Meteen && nieuw.KostenNaDagen is < FinancienGrenzen.WikDagen or > KostenNaDagenMax
            ? Weigeringen.GeldKostenTeSnel(FinancienGrenzen.WikDagen, KostenNaDagenMax)
        : !notitieGezien && !IsZelfdeKeuze(was, nieuw) ? Weigeringen.GeldWikNietGelezen
        : null;

    private static Weigering? KeurRest(FinancienInstellingen nieuw) =>
        !Enum.IsDefined(nieuw.Onverwacht) ? Weigeringen.Verplicht("onverwacht", "wat er gebeurt als een kind onverwacht blijft")
        : nieuw.RestitutieVanaf < Geld.Nul || nieuw.RestitutieVanaf.Centen > RestitutieMax ? Weigeringen.GeldRestitutie(new Geld(RestitutieMax))
        : nieuw.GplPerUur < Geld.Nul || nieuw.GplPerUur.Centen > GplMax ? Weigeringen.GeldGpl(new Geld(GplMax))
        : nieuw.UitsluitingDagen is < FinancienGrenzen.UitsluitingDagen or > UitsluitingDagenMax
            ? Weigeringen.GeldUitsluitingdagen(FinancienGrenzen.UitsluitingDagen, UitsluitingDagenMax)
        : null;

    private static bool IsZelfdeKeuze(FinancienInstellingen? was, FinancienInstellingen nieuw) =>
        was?.KostenGekozenOp is not null && was.Herinneringskosten == nieuw.Herinneringskosten && was.KostenNaDagen == nieuw.KostenNaDagen;

    private static Weigering? KeurBank(Bankgegevens bank) =>
        !Iban.IsGeldig(bank.Iban) || !Iban.IsSepa(bank.Iban) ? Weigeringen.GeldIban
        : TekstRules.KeurVerplicht(bank.Naam, "naam", "de naam van de rekening", FinancienGrenzen.NaamMax) is { } nee ? nee
        : Sepatekst.Schoon(bank.Naam, FinancienGrenzen.NaamMax).Length == 0 ? Weigeringen.Verplicht("naam", "een naam in gewone letters voor de rekening") // parents read it on their statement
        : bank.IncassantId.Length > 0 && !IncassantId.IsGeldig(bank.IncassantId) ? Weigeringen.GeldIncassantId
        : bank.Bic is not null && !Bic().IsMatch(bank.Bic) ? Weigeringen.GeldBic
        : !Enum.IsDefined(bank.Versie) ? Weigeringen.Verplicht("versie", "de versie van het bestand")
        : bank.AankondigingDagen is < 1 or > FinancienGrenzen.AankondigingDagenMax ? Weigeringen.GeldAankondiging(FinancienGrenzen.AankondigingDagenMax)
        : null;

    [GeneratedRegex(@"^[a-z]+(?:-[a-z0-9]+)+\z", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?\z", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Bic();
}
