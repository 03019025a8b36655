using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Tests.Rules.Financien;

/// <summary>One payer with one child, and the steps that a test takes with it.</summary>
internal static class Betalerbeeld
{
    public const string Id = "b1";
    public const string Kind = "lieke";
    public const string Iban = "NL69INGB0123456789";

    public static readonly SchoolSleutel School = new("99XX00");
    public static readonly DateOnly Begin = new(2026, 9, 1);
    public static readonly DateOnly Vervalt = new(2026, 9, 30);

    public static readonly FinancienInstellingen Instellingen = new(
        [9, 2], new DagInJaar(2, 1), 31, 30, Geld.Nul, null, FinancienGrenzen.WikDagen, true, true, Onverwachtgevolg.Vordering, true, Geld.Nul, Geld.Nul, FinancienGrenzen.UitsluitingDagen);

    public static BetalerState Leeg { get; } = new()
    {
        Id = Id,
        Versie = 1,
        Nummer = 1,
        Naam = "Anna Akker",
        Email = "anna@voorbeeld.invalid",
        Kinderen = [new Betalerkind(Kind, "v1", 100, Weekdagen.Geen, Aangenomen: false)],
    };

    public static BetalerState Machtigd { get; } = Leeg with
    {
        MachtigingNr = 1,
        Machtigingen = [new Machtiging("99XX00-1-1", Machtigingwijze.OpPapier, Begin, "A. Akker", [new Machtigingrekening(Begin, Iban, "A. Akker")], null, null, null, null, null, null, null)],
    };

    public static Betalerhier Hier(DateOnly op) => new(Id, School, Schooltijd.Moment(op, new TimeOnly(9, 0)), op, Betalerhier.Systeem);

    public static Vorderingopdracht Opdracht(string id, long centen, int volgnr, DateOnly? op = null, bool restitutie = false, (int Dagen, int Vooruit)? dagen = null) => new(
        id, Vorderingsoort.Termijn, Schooljaar.Van(op ?? Begin), Kind, Boekposten.BijdrageStructureel, dagen?.Dagen ?? 40, dagen?.Vooruit ?? 8, new Geld(centen), volgnr, op ?? Begin, Vervalt,
        restitutie, "proef");

    public static BetalerState Stel(BetalerState was, Vorderingopdracht opdracht)
    {
        var feiten = new Vorderingfeiten(opdracht, [], null);
        var nummer = VorderingRules.VraagtNummer(was, feiten) ? string.Create(CultureInfo.InvariantCulture, $"2026-{was.NummerNr + 1:0000}") : null;
        var wordt = VorderingRules.Ontvang(was, feiten with { Nummer = nummer }, Hier(opdracht.Op));
        return Rond(was, nummer is null ? wordt : wordt with { NummerNr = wordt.NummerNr + 1 }, opdracht.Op);
    }

    public static BetalerState Stel(BetalerState was, string id, long centen, int volgnr = 1, DateOnly? op = null) => Stel(was, Opdracht(id, centen, volgnr, op));

    public static BetalerState Betaal(BetalerState was, string bron, long centen, DateOnly op, params Betaaldeel[] doelen) => Rond(was, BetalingRules.Ontvang(
        was, new Ontvangst(bron, Betaalwijze.Overboeking, op, new Geld(centen), Boekposten.Bank, [.. doelen], "proef", "systeem"), "2026-9999", Hier(op)), op);

    public static (BetalerState State, Incassoantwoord Antwoord) Neem(BetalerState was, string run, DateOnly datum)
    {
        var (wordt, antwoord) = BetalerincassoRules.Neem(was, run, datum, Hier(datum));
        return (ReferenceEquals(was, wordt) ? was : Rond(was, wordt, datum), antwoord);
    }

    /// <summary>The bank paid this line of a run.</summary>
    public static BetalerState Incasseer(BetalerState was, string run, Incassobijdrage bijdrage, DateOnly op) => Rond(was, BetalingRules.Ontvang(
        was, new Ontvangst($"incasso/{run}/1", Betaalwijze.Incasso, op, bijdrage.Bedrag, Boekposten.IncassoOnderweg, bijdrage.Delen, null, "systeem"), null, Hier(op)), op);

    public static BetalerState Storneer(BetalerState was, string run, Geld bedrag, DateOnly op, string reden = "AM04", int volg = 1) => Rond(was, TerugboekRules.Ontvang(
        was, new Wachtstorno(string.Create(CultureInfo.InvariantCulture, $"storno/{run}/1/{volg}"), run, op, bedrag, reden), new Stornofeiten([], null), Hier(op)), op);

    public static BetalerState Rond(BetalerState was, BetalerState wordt, DateOnly op)
    {
        var nu = BetalerpostRules.Rond(was, wordt, Hier(op));
        BetalerRules.Klopt(nu);
        return nu;
    }

    /// <summary>What was booked on an account, of all that was ever sent.</summary>
    public static long Geboekt(BetalerState state, string post) => Boekingen(state).SelectMany(b => b.Regels).Where(r => r.Post == post).Sum(r => r.Bedrag.Centen);

    public static IEnumerable<Boeking> Boekingen(BetalerState state) => state.Uitbak.Wachtend.Select(p => p.Bericht.Boeking).OfType<Boeking>();
}
