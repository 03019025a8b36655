using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Pages.Financien;
using OrleansSchool.Intranet.Pages.Shared;

namespace OrleansSchool.Intranet.Pages.Commissie;

/// <summary>What the list of agreements and the page of one share: the register, and the form of an agreement (TSO-0b).</summary>
internal abstract class AfspraakPagina(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    public const string Afspraakvorm = "afspraak";

    protected static readonly string[] Velden = ["onderwerp", "tekst", "gemaakt-op", "bestuur", "mr", "geldt-tot", "besluit-id"];

    public MrAfsprakenView View { get; private set; } = null!;

    /// <summary>The one that is shown or changed; null for a new one.</summary>
    public MrAfspraak? Afspraak { get; protected set; }

    public IReadOnlyList<(string, string)> Besluiten { get; private set; } = [];

    public string Lijst => $"{Adres}/commissie/afspraken";

    /// <summary>Where the form goes.</summary>
    public abstract string Doel { get; }

    /// <summary>What a field has at first.</summary>
    public Geldveld Afspraakveld(string naam, string label) => Veld(Afspraakvorm, naam, label, naam switch
    {
        "Onderwerp" => Afspraak?.Onderwerp,
        "Tekst" => Afspraak?.Tekst,
        "GemaaktOp" => Veldwaarde.Datum(Afspraak?.GemaaktOp ?? Vandaag),
        "Bestuur" => Afspraak?.Bestuur,
        "Mr" => Afspraak?.Mr,
        "GeldtTot" => Veldwaarde.Datum(Afspraak?.GeldtTot),
        _ => Afspraak?.BesluitId,
    });

    protected async Task<bool> LaadRegister(string? id)
    {
        if ((await Grains.MrAfspraken(School).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        Afspraak = id is null ? null : view.Afspraken.FirstOrDefault(a => a.Id == id);
        Besluiten = view.MagBeheren ? await Kies() : [];
        return id is null || Afspraak is not null;
    }

    /// <summary>Null, with all that is wrong at its fields.</summary>
    protected MrAfspraakInvoer? LeesAfspraak()
    {
        var invoer = new Invoer(ModelState, Deel);
        var gemaakt = invoer.Datum("GemaaktOp", Tekst("GemaaktOp"), "wanneer de afspraak is gemaakt");
        var tot = invoer.Datum("GeldtTot", Tekst("GeldtTot"));
        invoer.Keur("GemaaktOp", !(gemaakt > Vandaag), Weigeringen.DatumInToekomst("gemaakt-op"));
        invoer.Keur("GeldtTot", !(tot < gemaakt), Weigeringen.MrAfspraakTermijn);
        invoer.Tekst("Onderwerp", Tekst("Onderwerp"), "het onderwerp", MrAfspraakGrenzen.OnderwerpMax);
        invoer.Tekst("Tekst", Tekst("Tekst"), "wat er is afgesproken", MrAfspraakGrenzen.TekstMax);
        invoer.Tekst("Bestuur", Tekst("Bestuur"), "wie namens het bestuur sprak", MrAfspraakGrenzen.NaamMax);
        invoer.Tekst("Mr", Tekst("Mr"), "wie namens de MR sprak", MrAfspraakGrenzen.NaamMax);
        return ModelState.IsValid && gemaakt is { } op
            ? new MrAfspraakInvoer(Tekst("Onderwerp") ?? "", Tekst("Tekst") ?? "", op, Tekst("Bestuur") ?? "", Tekst("Mr") ?? "", tot, Tekst("BesluitId")) : null;
    }

    /// <summary>Besluiten of the schooljaar of the agreement and those beside it; the one that was chosen stays among them.</summary>
    private async Task<IReadOnlyList<(string, string)>> Kies()
    {
        var jaar = Afspraak is { } afspraak ? Schooljaar.Van(afspraak.GemaaktOp) : Jaar;
        var lijsten = await Task.WhenAll(new[] { jaar.Volgend, jaar, jaar.Vorig }.Select(j => Grains.Besluiten(School, j).Bekijk(Wie)));
        var besluiten = lijsten.SelectMany(l => l.Waarde?.Besluiten ?? []).Select(b => (b.Id, $"{b.Nummer} {b.Titel}")).ToList();
        return
        [
            ("", "Geen besluit"), .. besluiten,
            .. Afspraak?.BesluitId is { } nu && !besluiten.Exists(b => b.Id == nu) ? new[] { (nu, "Het besluit dat er al bij staat") } : [],
        ];
    }
}
