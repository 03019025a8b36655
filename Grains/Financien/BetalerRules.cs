using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Financien;

/// <summary>What follows from a payer's own row: sums that must agree, plan, list row. Pure.</summary>
internal static class BetalerRules
{
    /// <summary>Open posts in the row of the list, oldest due first.</summary>
    public const int OpenPostenMax = 30;

    /// <summary>So long after the last booking a person is asked to end what is left of who has no child here any more.</summary>
    private const int RestMaanden = 24;

    /// <summary>Asked before each write and after each read: claims and payments agree with what was booked.</summary>
    /// <exception cref="InvalidOperationException">They don't.</exception>
    public static void Klopt(BetalerState state)
    {
        Eis(state.Vorderingen.Select(v => v.Id).Distinct(StringComparer.Ordinal).Count() == state.Vorderingen.Length, state, "claims twice");
        Eis(state.Vorderingen.All(v => v.Bedrag > Geld.Nul), state, "claim of nothing");
        Eis(RekenRules.Som(state.Vorderingen.Select(v => v.Open)) == state.Debiteuren, state, "open");
        Eis(state.Betalingen.All(b => RekenRules.Som(b.Delen.Select(d => d.Bedrag)) + b.Tegoed == b.Bedrag), state, "payment");
        Eis(state.Betalingen.Select(b => b.Bron).Distinct(StringComparer.Ordinal).Count() == state.Betalingen.Length, state, "payments twice");
        Eis(state.BasisVoldaan + RekenRules.Som(state.Betalingen.SelectMany(b => b.Delen).Select(d => d.Bedrag)) == RekenRules.Som(state.Vorderingen.Select(v => v.Voldaan)), state, "paid");
        Eis(Tegoed(state) == state.Tegoeden, state, "credit");
        Eis(state.Tegoeden >= Geld.Nul, state, "credit below nil");
        Eis(state.Reserveringen.All(r => RekenRules.Som(r.Bijdrage.Delen.Select(d => d.Bedrag)) == r.Bijdrage.Bedrag), state, "run");
    }

    /// <summary>Credit by its history; equals what was booked on tegoeden.</summary>
    public static Geld Tegoed(BetalerState state) =>
        state.BasisTegoed + RekenRules.Som(state.Betalingen.Select(VanBetaling))
        - RekenRules.Som(state.Uitbetalingen.Where(IsWeg).Select(u => u.Bedrag));

    /// <summary>What a payment adds to the credit.</summary>
    public static Geld VanBetaling(Betaling betaling) =>
        betaling.Tegenpost == Boekposten.Tegoeden ? betaling.Tegoed - betaling.Bedrag : betaling.Tegoed;

    /// <summary>Credit that isn't settled or asked for.</summary>
    public static Geld Beschikbaar(BetalerState state) =>
        state.Tegoeden - RekenRules.Som(state.Uitbetalingen.Where(u => u.Stand is Uitbetaalstand.Gevraagd or Uitbetaalstand.Goedgekeurd).Select(u => u.Bedrag));

    /// <summary>What still has to come in before credit of that amount is money of the school.</summary>
    public static Geld NogTeInnen(BetalerState state) => RekenRules.Som(state.Vorderingen.Select(v => v.NogTeInnen()));

    /// <summary>Credit that can be asked back: what is left of it covers what still has to come in.</summary>
    public static Geld Uitbetaalbaar(BetalerState state)
    {
        var vrij = Beschikbaar(state) - NogTeInnen(state);
        return vrij > Geld.Nul ? vrij : Geld.Nul;
    }

    /// <summary>Out of the credit: in a run, or paid.</summary>
    public static bool IsWeg(Uitbetaling uitbetaling) => uitbetaling.Stand is Uitbetaalstand.InBetaalrun or Uitbetaalstand.Betaald;

    public static Geld Open(BetalerState state) => RekenRules.Som(state.Vorderingen.Select(v => v.Open));

    public static bool HeeftVlag(BetalerState state, Betalervlaggen vlag, DateOnly vandaag) =>
        (state.Vlaggen & vlag) == vlag && (vlag != Betalervlaggen.Coulance || !(state.CoulanceTot < vandaag));

    /// <summary>An arrangement that holds and isn't paid off.</summary>
    public static bool HeeftRegeling(BetalerState state) =>
        state.Regeling is { Vervallen: false } && state.Regelingdelen.Any(d => state.Vordering(d.VorderingId) is { } v && v.Open > Geld.Nul);

    /// <summary>Arrangement, usable mandate, only incidental children, otherwise at once (TSO-6b, TSO-10k).</summary>
    public static Betaalplan Plan(BetalerState state, DateOnly vandaag) =>
        HeeftRegeling(state) ? Betaalplan.Regeling
        : MachtigingRules.Bruikbaar(state.Machtigingen, vandaag) is not null ? Betaalplan.Incasso
        : state.Incidenteel ? Betaalplan.Contant
        : Betaalplan.Ineens;

    public static BetalerRij Rij(BetalerState state, DateOnly vandaag)
    {
        var open = state.Vorderingen.Where(v => v.Open > Geld.Nul).OrderBy(v => v.Vervalt).ThenBy(v => v.Nummer, StringComparer.Ordinal).ToList();
        var laatste = state.Aanmaningen.LastOrDefault(a => a.Stand is not (Aanmaningstand.Voldaan or Aanmaningstand.NietUitgesloten));
        var machtiging = MachtigingRules.Bruikbaar(state.Machtigingen, vandaag) ?? state.Machtigingen.LastOrDefault();
        return new BetalerRij(
            state.Id, state.Nummer, state.Naam, state.Kinderen, Plan(state, vandaag), Open(state), RekenRules.Som(open.Where(v => v.IsTeLaat(vandaag)).Select(v => v.Open)),
            state.Tegoeden, open.Count == 0 ? null : open[0].Vervalt, laatste?.Stand, laatste?.HerinnerdOp, laatste?.UitgeslotenVanaf,
            MachtigingRules.Bruikbaar(state.Machtigingen, vandaag)?.Kenmerk, machtiging?.Op(vandaag), Geldend(state, vandaag),
            [.. open.Take(OpenPostenMax).Select(v => new Openpost(v.Id, v.Nummer, v.Open, v.Vervalt, v.Bedrag, v.Voldaan))], Ibans(state), HeeftRegeling(state),
            IsGestorneerd(state), RekenRules.Som(open.Where(v => v.Soort == Vorderingsoort.Herinneringskosten).Select(v => v.Open)));
    }

    /// <summary>
    /// Claim or credit of who left, with which nothing happens any more: only a person can end it, and until then the seven years after which a payer is erased don't begin.
    /// </summary>
    public static bool HeeftRest(BetalerState state, DateOnly vandaag) =>
        state is { Kinderen.IsEmpty: true, LaatstOp: { } op } && op.AddMonths(RestMaanden) <= vandaag && (state.Debiteuren != Geld.Nul || state.Tegoeden != Geld.Nul);

    /// <summary>What of the row passes with the date alone.</summary>
    public static string Dagmerk(BetalerState state, DateOnly vandaag)
    {
        var rij = Rij(state, vandaag);
        return string.Create(CultureInfo.InvariantCulture, $"{rij.TeLaat.Centen}/{rij.Plan}/{rij.Machtiging}/{rij.Machtigingstand}/{rij.Vlaggen}");
    }

    /// <summary>As <see cref="BetalerRij.Ibans"/> and whoever matches with it make it.</summary>
    public static string Digest(string iban) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Iban.Schoon(iban))));

    public static BetalerState MetFeit(BetalerState state, Betalerhier hier, string soort, string tekst)
    {
        var door = hier.Door == Betalerhier.Systeem ? "Intranet" : hier.Door[(hier.Door.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var feiten = state.Feiten.Insert(0, new Feit(hier.Nu, soort, tekst, door));
        return state with { Feiten = feiten.Length > FinancienGrenzen.FeitenMax ? feiten[..FinancienGrenzen.FeitenMax] : feiten };
    }

    public static BetalerState Met(BetalerState state, Vordering vordering) =>
        state with { Vorderingen = [.. state.Vorderingen.Select(v => v.Id == vordering.Id ? vordering : v)] };

    private static Betalervlaggen Geldend(BetalerState state, DateOnly vandaag) =>
        HeeftVlag(state, Betalervlaggen.Coulance, vandaag) ? state.Vlaggen : state.Vlaggen & ~Betalervlaggen.Coulance;

    private static ImmutableArray<string> Ibans(BetalerState state) =>
    [
        .. state.Machtigingen.SelectMany(m => m.Rekeningen).Select(r => r.Iban).Concat(state.Uitbetalingen.Select(u => u.Iban)).Distinct(StringComparer.Ordinal)
            .TakeLast(OpenPostenMax).Select(Digest),
    ];

    private static bool IsGestorneerd(BetalerState state) =>
        state.Betalingen.Where(b => b.Reden is not null).SelectMany(b => b.Delen).Any(d => state.Vordering(d.VorderingId) is { } v && v.Open > Geld.Nul)
        || state.Vorderingen.Any(v => v.Open > Geld.Nul && v.Id.StartsWith(TerugboekRules.Voorvoegsel, StringComparison.Ordinal));

    private static void Eis(bool klopt, BetalerState state, string wat)
    {
        if (!klopt)
        {
            throw new InvalidOperationException($"Payer {state.Id}: the sums of {wat} don't agree.");
        }
    }
}
