using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Financien;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Besluiten;

/// <summary>What a proposal must say, by its kind (TSO-10c, 10e, 10f, 10j). Pure.</summary>
internal static class VoorstelRules
{
    private const int DagenPerWeek = 5;
    private const int TweedeKind = 2;
    private const int KortingenMax = 6;
    private const int ProcentMax = 100;
    private const int MinutenMax = 240;

    public static Uitkomst<Besluitvoorstel> Maak(BesluitvoorstelInvoer invoer, string id, int nr, Schooljaar jaar)
    {
        var nieuw = new Besluitvoorstel(
            id, string.Create(CultureInfo.InvariantCulture, $"B-{jaar.Begin}-{nr:00}"), invoer.Soort, jaar, invoer.Vanaf, "", "", false, null, null, null, null, [],
            Besluitstand.Concept, 0, "", null, null, null);
        return Vul(nieuw, invoer);
    }

    /// <summary>Only while nobody answered: what the commissie decided was about other contents, so that it decides again.</summary>
    public static Uitkomst<Besluitvoorstel> Wijzig(Besluitvoorstel was, BesluitvoorstelInvoer invoer) =>
        !MagWijzigen(was) ? BesluitrouteRules.IsLopend(was) ? Weigeringen.BesluitLigtVoor : Weigeringen.BesluitAfgelopen
        : invoer.Soort != was.Soort ? Weigeringen.BesluitStapNiet with { Veld = "soort" }
        : Vul(was with { Commissie = null, Stand = Besluitstand.Concept }, invoer);

    public static bool MagWijzigen(Besluitvoorstel besluit) =>
        BesluitrouteRules.IsLopend(besluit) && !besluit.Stappen.Any(s => s.Uitkomst is not null && s.Stap != Besluitstap.Commissie);

    public static Weigering? KeurNaam(string veld, string? tekst, Naamlijst namen) =>
        namen.Kind(TekstRules.Schoon(tekst)) is { IsEmpty: false } gevonden ? Weigeringen.BesluitNaam(veld, string.Join(", ", gevonden)) : null;

    private static Uitkomst<Besluitvoorstel> Vul(Besluitvoorstel was, BesluitvoorstelInvoer invoer)
    {
        var raakt = invoer.RaaktLeerkrachten && invoer.Soort != Besluitsoort.NietVoorzien; // there the whole MR is asked
        var (titel, uitleg, trekker) = (TekstRules.Schoon(invoer.Titel), TekstRules.Schoon(invoer.Toelichting), TekstRules.Schoon(invoer.Trekker));
        var nee = (was.Jaar.Bevat(invoer.Vanaf) ? null : Weigeringen.BesluitVanafDag(was.Jaar))
            ?? TekstRules.KeurVerplicht(titel, "titel", "de titel", BesluitenGrenzen.TitelMax)
            ?? TekstRules.KeurRegels(uitleg, "toelichting", "de toelichting", BesluitenGrenzen.ToelichtingMax)
            ?? TekstRules.KeurVerplicht(trekker, "trekker", "wie dit trekt", BesluitGrenzen.NaamMax)
            ?? KeurInhoud(invoer);
        return nee is not null ? nee : was with
        {
            Vanaf = invoer.Vanaf,
            Titel = titel,
            Toelichting = uitleg,
            Trekker = trekker,
            RaaktLeerkrachten = raakt,
            Stappen = BesluitrouteRules.Stappen(invoer.Soort, raakt),
            Tarief = invoer.Soort == Besluitsoort.Tarief ? MetTermijn(invoer.Tarief!, was, invoer.Vanaf) : null,
            Vergoeding = invoer.Soort == Besluitsoort.Vergoeding
                ? invoer.Vergoeding! with { Jaar = was.Jaar, Vanaf = invoer.Vanaf, TotEnMet = was.Jaar.LaatsteDag, BesluitId = was.Id } : null,
            BegrotingVersie = invoer.Soort == Besluitsoort.Begroting ? invoer.BegrotingVersie : null,
        };
    }

    private static Tarief MetTermijn(Tarief tarief, Besluitvoorstel van, DateOnly vanaf) => tarief with
    {
        Jaar = van.Jaar,
        Vanaf = vanaf,
        TotEnMet = van.Jaar.LaatsteDag,
        PerJaar = tarief.PerJaar.IsDefault ? [] : tarief.PerJaar,
        Kortingen = tarief.Kortingen.IsDefault ? [] : tarief.Kortingen,
        BesluitId = van.Id,
    };

    private static Weigering? KeurInhoud(BesluitvoorstelInvoer invoer) => invoer.Soort switch
    {
        Besluitsoort.Tarief => KeurTarief(invoer.Tarief),
        Besluitsoort.Vergoeding => KeurVergoeding(invoer.Vergoeding),
        Besluitsoort.Begroting => invoer.BegrotingVersie is >= 1 ? null : Weigeringen.BesluitBegrotingOntbreekt,
        Besluitsoort.Anders or Besluitsoort.Reglement or Besluitsoort.NietVoorzien => null,
        _ => Weigeringen.Verplicht("soort", "waar het besluit over gaat"),
    };

    private static Weigering? KeurTarief(Tarief? tarief)
    {
        if (tarief is null || !Enum.IsDefined(tarief.Vorm))
        {
            return Weigeringen.BesluitTariefOngeldig;
        }

        var perJaar = tarief.PerJaar.IsDefault ? [] : tarief.PerJaar;
        var perBeurt = tarief.Vorm == Tariefvorm.PerBeurt;
        var bedragen = perJaar.Add(tarief.Structureel).Add(tarief.StructureelZonder).Add(tarief.Incidenteel);
        var klopt = bedragen.All(IsBedrag) && perJaar.Length == (perBeurt ? 0 : DagenPerWeek) && perJaar.Zip(perJaar.Skip(1)).All(p => p.First <= p.Second)
            && (perBeurt ? tarief.Structureel : perJaar[0]) > Geld.Nul;
        return klopt ? KeurKortingen(tarief.Kortingen.IsDefault ? [] : tarief.Kortingen) : Weigeringen.BesluitTariefOngeldig;
    }

    private static Weigering? KeurKortingen(ImmutableArray<Gezinskorting> kortingen) =>
        kortingen.Length <= KortingenMax && kortingen.All(k => k is { Kind: >= TweedeKind, Procent: >= 0 and <= ProcentMax })
            && kortingen.Zip(kortingen.Skip(1)).All(p => p.First.Kind < p.Second.Kind) ? null : Weigeringen.BesluitKortingOngeldig;

    private static Weigering? KeurVergoeding(Vergoedingsregeling? regeling)
    {
        var tarieven = regeling is null || regeling.Tarieven.IsDefault ? [] : regeling.Tarieven;
        var klopt = !tarieven.IsEmpty && tarieven.Select(t => t.Soort).Distinct().Count() == tarieven.Length
            && tarieven.All(t => Enum.IsDefined(t.Soort) && IsBedrag(t.PerBeurt) && IsBedrag(t.PerUur) && t.PerBeurt > Geld.Nul != t.PerUur > Geld.Nul && t.MinutenPerBeurt is >= 0 and <= MinutenMax);
        return klopt ? null : Weigeringen.BesluitVergoedingOngeldig;
    }

    /// <summary>What it would decide, for who sends a form twice: with another amount it is another form.</summary>
    public static string Inhoud(BesluitvoorstelInvoer invoer)
    {
        var (tarief, vergoeding) = (invoer.Tarief, invoer.Vergoeding);
        IEnumerable<long> getallen =
        [
            invoer.BegrotingVersie ?? 0, (long?)tarief?.Vorm ?? 0, tarief?.Structureel.Centen ?? 0, tarief?.StructureelZonder.Centen ?? 0, tarief?.Incidenteel.Centen ?? 0,
            .. (tarief is null || tarief.PerJaar.IsDefault ? [] : tarief.PerJaar).Select(p => p.Centen),
            .. (tarief is null || tarief.Kortingen.IsDefault ? [] : tarief.Kortingen).SelectMany(k => new long[] { k.Kind, k.Procent }),
            .. (vergoeding is null || vergoeding.Tarieven.IsDefault ? [] : vergoeding.Tarieven)
                .SelectMany(v => new[] { (long)v.Soort, v.PerBeurt.Centen, v.PerUur.Centen, v.MinutenPerBeurt }),
        ];
        return string.Join('/', getallen.Select(g => g.ToString(CultureInfo.InvariantCulture)));
    }

    private static bool IsBedrag(Geld bedrag) => bedrag >= Geld.Nul && bedrag.Centen <= FinancienGrenzen.BedragMax;
}
