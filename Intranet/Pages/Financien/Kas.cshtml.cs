using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>The cash of a day: children who pay, the lines, and what the office books. Also with a PIN on a shared tablet (TSO-6c, LIVE-5).</summary>
[Inzage(Inzagesoort.School, "kas")]
[Beleid(Beleid.Tablet, Recht.KasOntvangen, Recht.KasTellen, Recht.GeldZien, Recht.GeldControleren, HeleSchool = true)]
internal sealed class KasModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KasPagina(grains, tijd, ids)
{
    private static readonly string[] Velden = ["bedrag", "omschrijving", "post", "betaler"];

    private string? _bewaard;

    private ImmutableArray<string> _bekend = [];

    private Kindnamen? _kinderen;

    private ImmutableArray<BetalerRij> _betalers = [];

    /// <summary>Form of which the amount is far more than what is due.</summary>
    private string? _hoog;

    public bool MagTellen => Wie.Tablet is null && Wie.MagHeleSchool(Recht.KasTellen, School);

    /// <summary>Who only takes cash has today.</summary>
    public bool MagAlleDagen => MagTellen || (Wie.Tablet is null && (Wie.MagHeleSchool(Recht.GeldZien, School) || Wie.MagHeleSchool(Recht.GeldControleren, School)));

    public bool MagKassen => Wie.MagHeleSchool(Recht.KasOntvangen, School) || MagTellen;

    /// <summary>The kascommissie reads the books, and not who stays today.</summary>
    public bool MagKinderen => MagKassen || Wie.MagHeleSchool(Recht.GeldZien, School);

    /// <summary>Asks whether the amount is right; also while something else of the form is wrong, so that it needn't be ticked twice.</summary>
    public bool IsHoog(string vorm) => _hoog == vorm || (IsOpen(vorm) && IsAan("Klopt"));

    /// <summary>Payers with something open, for a payment on a bill; only for who counts, and with the second step that the list of debtors asks.</summary>
    public ImmutableArray<BetalerRij> Betalers { get; private set; } = [];

    /// <summary>With what was done: the signal of one's own act comes at once and may not take it away.</summary>
    public string VerversUrl => $"{Begin}/kas?handler=Dag&dag={Sleutels.Dag(Dag)}{(_bewaard is null ? "" : $"&bewaard={_bewaard}")}";

    public string Handler(string naam) => $"{Begin}/kas?handler={naam}&dag={Sleutels.Dag(Dag)}";

    /// <param name="van">The day on which it stands; this one when nothing is said.</param>
    public string Kwitantie(int nr, DateOnly? van = null) => string.Create(CultureInfo.InvariantCulture, $"K {van ?? Dag:dd-MM}/{nr}");

    /// <summary>For which child money came in that couldn't be placed; only for who sees the bills.</summary>
    public string? Nergens(Kasregel regel) =>
        IsNergens(regel) && _bekend.Contains(regel.LeerlingId!) ? $"{Begin}/leerling/{regel.LeerlingId}" : null;

    /// <summary>Whose line it is, for who counts the kas; parents only after the second step.</summary>
    public string? VanWie(Kasregel regel) =>
        regel.LeerlingId is { } kind ? _kinderen?.Naam(kind)
        : regel.BetalerId is { } betaler ? _betalers.FirstOrDefault(b => b.Id == betaler)?.Naam
        : null;

    public static (string Staat, string Woord) Stand(Tegelstaat staat) => staat switch
    {
        Tegelstaat.Aanwezig => ("aanwezig", "Is er"),
        Tegelstaat.Onverwacht => ("onverwacht", "Kwam erbij"),
        Tegelstaat.NietGevonden => ("niet-gevonden", "Niet gevonden"),
        Tegelstaat.Afgemeld => ("afgemeld", "Afgemeld"),
        Tegelstaat.VroegOpgehaald => ("vroeg-opgehaald", "Vroeg opgehaald"),
        _ => ("verwacht", "Wordt verwacht"),
    };

    /// <summary>What was chosen in the form of another line; it stays when that is refused, so that money in never becomes money out.</summary>
    public string? Keuze(string naam) => IsOpen("boek") ? Request.Form[naam].ToString() : null;

    /// <summary>A line in words. What somebody else wrote with it is of the office: it may say why a parent pays so or gets money back (LIVE-5).</summary>
    public string Wat(Kasregel regel) =>
        regel.Soort == Kassoort.Overblijfdag || regel.AccountId == Wie.AccountId || MagAlleDagen
            ? $"{Geldwoorden.Kas(regel.Soort)}: {regel.Omschrijving}" : Geldwoorden.Kas(regel.Soort);

    /// <summary>A line that may be taken back: not one that was, nor a difference.</summary>
    public bool MagTerug(Kasregel regel) => MagKassen && regel.Soort is not (Kassoort.Verschil or Kassoort.Terug)
        && !View.Dag.Regels.Any(r => r.Soort == Kassoort.Terug && r.HersteltNr == regel.Nr && r.EigenDag is null)
        && (MagTellen || (IsVandaag && regel.Soort == Kassoort.Overblijfdag && regel.AccountId == Wie.AccountId));

    public async Task<IActionResult> OnGetAsync(string? dag, string? bewaard) => await LaadKas(dag, bewaard) ? Page() : NotFound();

    /// <summary>The day again, after a signal.</summary>
    [Inzage(Inzagesoort.School, "kas", Vervolg = true)]
    public async Task<IActionResult> OnGetDagAsync(string? dag, string? bewaard) => await LaadKas(dag, bewaard) ? Partial("_Kas", this) : NotFound();

    /// <summary>Cash of one child for today.</summary>
    [Beleid(Beleid.Tablet, Recht.KasOntvangen, Recht.KasTellen, HeleSchool = true, VersePin = true)]
    public Task<IActionResult> OnPostOntvangAsync(string? dag, string? kind) => Boek(dag, $"kind-{kind}", Kassoort.Overblijfdag, LeerlingId.IsGeldig(kind) ? kind : null, null);

    /// <summary>A bill, an expense, other money, or what goes to the bank.</summary>
    [Beleid(Beleid.Persoon, Recht.KasTellen, HeleSchool = true)]
    public async Task<IActionResult> OnPostBoekAsync(string? dag, Kassoort soort, string? betaler) =>
        await Boek(dag, "boek", soort, null, LeerlingId.IsGeldig(betaler) ? betaler : null);

    [Beleid(Beleid.Tablet, Recht.KasOntvangen, Recht.KasTellen, HeleSchool = true, VersePin = true)]
    public async Task<IActionResult> OnPostTerugAsync(string? dag, int nr)
    {
        if (Gevraagd(dag) is not { } datum)
        {
            return NotFound();
        }

        return await Doe($"terug-{nr.ToString(CultureInfo.InvariantCulture)}", async () => Alleen(await Grains.Kas(School).NeemTerug(datum, nr, Tekst("Reden") ?? "", Op(), Wie)), Adresvan(datum, "terug"), "reden")
            ?? (await LaadKas(dag) ? Toon("_Kas", this) : NotFound());
    }

    private async Task<IActionResult> Boek(string? dag, string vorm, Kassoort soort, string? kind, string? betaler)
    {
        if (Gevraagd(dag) is not { } datum)
        {
            return NotFound();
        }

        Kasregel? regel = null;
        var klaar = await Doe(
            vorm,
            async () =>
            {
                if (Bedrag("Bedrag") is not { } bedrag)
                {
                    return null;
                }

                var uitkomst = await Grains.Kas(School).Boek(new KasInvoer(soort, bedrag, Tekst("Omschrijving"), kind, betaler, datum, Tekst("Post"), Op()) { Zeker = IsAan("Klopt") }, Wie);
                regel = uitkomst.Waarde;
                _hoog = uitkomst.Weigering?.Code == Weigeringen.KasHoog(bedrag).Code ? vorm : null;
                return Alleen(uitkomst);
            },
            Adresvan(datum, "geboekt"), Velden);
        return klaar is null ? (await LaadKas(dag) ? Toon("_Kas", this) : NotFound())
            : regel is { } nieuw ? Redirect(Adresvan(datum, string.Create(CultureInfo.InvariantCulture, $"nr-{nieuw.Nr}"))) : klaar;
    }

    /// <summary>A form of yesterday, sent after midnight: who may not open that day goes to today.</summary>
    private string Adresvan(DateOnly dag, string bewaard) => dag == Vandaag || MagAlleDagen ? $"{Begin}/kas?dag={Sleutels.Dag(dag)}&bewaard={bewaard}" : $"{Begin}/kas";

    private async Task<bool> LaadKas(string? dag, string? bewaard = null)
    {
        if (!await Laad(dag))
        {
            return false;
        }

        Bewaard = Zin(bewaard);
        _bewaard = Bewaard is null ? null : bewaard;

        _bekend = Wie.Tablet is null && Wie.MagHeleSchool(Recht.GeldZien, School) && View.Dag.Regels.Any(IsNergens) ? [.. await Grains.Register(School).Ids()] : [];
        var magRekeningen = MagTellen && Wie.MagHeleSchool(Recht.GeldZien, School) && HttpContext.Sessie()?.Niveau >= Beleid.PersoonMet2;
        _betalers = magRekeningen ? await Grains.Betalers(School).Alles() : [];
        _kinderen = MagTellen && View.Dag.Regels.Any(r => r.LeerlingId is not null) ? await Kinderen() : null;
        Betalers = [.. _betalers.Where(b => b.Open > Geld.Nul).OrderBy(b => Namen.Zoekvorm(b.Naam), StringComparer.Ordinal)];
        return true;
    }

    private static bool IsNergens(Kasregel regel) => regel is { Soort: Kassoort.OverigeOntvangst, Post: Boekposten.Kasverschil, LeerlingId: not null };

    private string? Zin(string? daad) =>
        daad == "terug" ? "Het geld is teruggegeven; de regel staat erbij."
        : daad?.StartsWith("nr-", StringComparison.Ordinal) == true && int.TryParse(daad.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var nr) && nr <= View.Dag.Regels.Length
            ? $"Bewaard, kwitantie {Kwitantie(nr)}." : null;
}
