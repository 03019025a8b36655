using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Bestanden;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Besluiten;
using OrleansSchool.Intranet.Pages.Financien;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Beginnen;

/// <summary>A tarief whose route was gone through before the intranet was there, recorded in one form (SET-1, TSO-10f).</summary>
[GeenInzage("tarief met zijn instemming, geen gegevens van kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.BesluitVastleggen, HeleSchool = true)]
[BestandMax(IBestandGrain.BytesMax)]
[RequestSizeLimit(Uploads.BytesMax)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.BytesMax, MemoryBufferThreshold = (int)Uploads.BytesMax, ValueCountLimit = 40)]
internal sealed class TariefModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : BesluitPagina(grains, tijd, ids)
{
    public const string Vorm = "tarief";

    private const string Toelichting = "Vastgelegd bij het inrichten van het intranet: de route was al doorlopen. De stukken staan bij de stappen.";

    /// <summary>First day that the form proposes: the one from which the school counts here.</summary>
    public DateOnly Begindag { get; private set; }

    /// <summary>The besluit of a try that stopped halfway; null without one.</summary>
    public string? Half { get; private set; }

    public string Hier => $"{Adres}/beginnen/tarief";

    public async Task OnGetAsync() => await Laad();

    public async Task<IActionResult> OnPostAsync(IFormFile? document, string? besluit, CancellationToken annulering)
    {
        await Laad();
        Half = await Zoek(besluit) is { Besluit: { Soort: Besluitsoort.Tarief } eerder } ? eerder.Id : null;
        var stuk = await Stuk(document, annulering);
        var route = Lees(stuk);
        if (route is not null && Op().IsGeldig)
        {
            var jaar = Schooljaar.Van(route.Voorstel.Vanaf);
            var gedaan = await Tariefgang.Doe(Grains.Besluiten(School, jaar), route, Half, Op().Waarde, Wie);
            if (gedaan is { Weigering: null, BesluitId: { } id })
            {
                return Redirect($"{Lijst}/{id}?bewaard=vastgelegd");
            }

            Half = gedaan.BesluitId ?? Half;
            Lukte(gedaan.Weigering);
        }
        else if (route is not null)
        {
            Lukte(Weigeringen.OngeldigeOperatie);
        }

        Geweigerd = Vorm;
        return Toon("_TariefVorm", this);
    }

    private async Task Laad()
    {
        var eerste = (await Grains.Begin(School).Bekijk(Wie)).Waarde?.EersteDag ?? Vandaag;
        Begindag = Jaar.Bevat(eerste) || Jaar.Volgend.Bevat(eerste) ? eerste : Vandaag;
    }

    /// <summary>All that is wrong at once; null when something is.</summary>
    private Tariefroute? Lees(ImmutableArray<byte> stuk)
    {
        var (vast, los, zonder) = (Bedrag("Structureel"), Verplichtbedrag("Incidenteel"), Tekst("Zonder") is null ? null : Verplichtbedrag("Zonder"));
        var vanaf = Datum("Vanaf", "vanaf welke dag het tarief hier geldt");
        Keur("Vanaf", vanaf is null || Jaar.Bevat(vanaf.Value) || Jaar.Volgend.Bevat(vanaf.Value), Weigeringen.BesluitVanafDag(Jaar));
        var commissie = LeesCommissie();
        var ouderraad = LeesUitkomst(Besluitstap.AdviesOuderraad, "Ouderraad", Stapuitkomst.Positief, commissie?.Op, []);
        var schoolleiding = LeesUitkomst(Besluitstap.AdviesSchoolleiding, "Schoolleiding", Stapuitkomst.Positief, commissie?.Op, []);
        var na = new[] { commissie?.Op, ouderraad?.Op, schoolleiding?.Op }.Max();
        var mr = LeesUitkomst(Besluitstap.InstemmingOuders, "Mr", Stapuitkomst.Ingestemd, na, stuk);
        if (!ModelState.IsValid || vast is not { } structureel || los is not { } incidenteel || vanaf is not { } dag || commissie is null || ouderraad is null || schoolleiding is null || mr is null)
        {
            return null;
        }

        var jaar = Schooljaar.Van(dag);
        var tarief = new Tarief(jaar, default, default, Tariefvorm.PerBeurt, structureel, zonder ?? structureel, incidenteel, [], [], "");
        return new Tariefroute(new BesluitvoorstelInvoer(Besluitsoort.Tarief, dag, $"Tarief {jaar}", Toelichting, false, tarief, null, null, Wie.Naam), commissie, [ouderraad, schoolleiding, mr]);
    }

    private BesluitInvoer? LeesCommissie()
    {
        var op = Datum("CommissieOp", "wanneer de commissie besloot");
        Keur("CommissieOp", op is null || (op <= Vandaag && op >= Vandaag.AddMonths(-BesluitGrenzen.TerugMaanden)), Weigeringen.TeVerWeg("commissie-op", Vandaag.AddMonths(-BesluitGrenzen.TerugMaanden), Vandaag));
        ImmutableArray<string> aanwezig = [.. (Tekst("Aanwezig") ?? "").Split(['\n', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        Keur("Aanwezig", !aanwezig.IsEmpty, Weigeringen.BesluitZonderAanwezigen);
        var (voor, tegen, blanco) = (GetalOfLeeg("Voor", BesluitGrenzen.AanwezigMax) ?? 0, GetalOfLeeg("Tegen", BesluitGrenzen.AanwezigMax) ?? 0, GetalOfLeeg("Blanco", BesluitGrenzen.AanwezigMax) ?? 0);
        Keur("Voor", aanwezig.IsEmpty || voor + tegen + blanco <= aanwezig.Length, Weigeringen.BesluitTeVeelStemmen(aanwezig.Length));
        Keur("Voor", voor > tegen, Weigeringen.BeginNietAangenomen);
        return op is { } dag ? new BesluitInvoer(dag, aanwezig, voor, tegen, blanco, Toelichting) : null;
    }

    /// <param name="naar">Word before Op and Door in the names of its fields.</param>
    /// <param name="vanaf">Not before this day.</param>
    private StapInvoer? LeesUitkomst(Besluitstap stap, string naar, Stapuitkomst uitkomst, DateOnly? vanaf, ImmutableArray<byte> stuk)
    {
        var op = Datum($"{naar}Op", "wanneer dit was");
        Eis($"{naar}Door", "wie namens hen sprak", BesluitGrenzen.NaamMax);
        Keur($"{naar}Op", op is null || ((vanaf is null || op >= vanaf) && op <= Vandaag), Weigeringen.BesluitStapdag(vanaf ?? Vandaag));
        return op is { } dag ? new StapInvoer(stap, uitkomst, dag, Tekst($"{naar}Door") ?? "", null, stuk) : null;
    }

    /// <summary>Nil may be; refused at its field when it isn't an amount.</summary>
    private Geld? Verplichtbedrag(string naam)
    {
        var bedrag = Geldwoorden.Lees(Tekst(naam));
        if (bedrag is null)
        {
            ModelState.AddModelError($"{Deel}.{naam}", "Schrijf een bedrag als 3,50.");
        }

        return bedrag;
    }

    /// <summary>One byte over the limit is enough to say that it is too large.</summary>
    private async Task<ImmutableArray<byte>> Stuk(IFormFile? document, CancellationToken annulering)
    {
        var (leeg, teGroot) = (document is null or { Length: 0 }, document?.Length > IBestandGrain.BytesMax);
        Keur("Document", !leeg, Weigeringen.BesluitDocumentNodig);
        Keur("Document", !teGroot, Weigeringen.BesluitDocumentTeGroot(IBestandGrain.BytesMax));
        if (leeg || teGroot)
        {
            return [];
        }

        var buffer = new byte[(int)document!.Length];
        await using var stroom = document.OpenReadStream();
        var gelezen = await stroom.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, annulering);
        return ImmutableArray.Create(buffer, 0, gelezen);
    }
}
