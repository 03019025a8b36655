using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

[Beleid(Beleid.Persoon, Recht.LeerlingenZien)]
[Inzage(Inzagesoort.Leerling, "leerlingkaart")]
[RequestFormLimits(MultipartBodyLengthLimit = WebExtensions.VraagBytesMax, MemoryBufferThreshold = (int)WebExtensions.VraagBytesMax)] // never in a file on the way
public sealed partial class KaartModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public KaartBlad Blad { get; private set; } = null!;

    /// <summary>Of the route and nowhere else: a form can't show another child than the one that is weighed and noted (SEC-3).</summary>
    [FromRoute(Name = "leerling")]
    public string Leerling { get; set; } = "";

    private ILeerlingGrain Kind => Grains.Leerling(School, Leerling);

    public async Task<IActionResult> OnGetAsync(string? bewaard, string? verzorger, string? notitie)
    {
        if (await Laad() is { } fout)
        {
            return fout;
        }

        Blad = await MetGedeeld(MetVerzorger(verzorger));
        Blad = MetNotitie(notitie) with { Bewaard = bewaard, BewaardOm = Datums.Tijd(Tijd.Nu) };
        return Page();
    }

    /// <summary>The card as it is now with fresh forms; a refusal becomes the page that says no.</summary>
    private async Task<IActionResult?> Laad()
    {
        if (!LeerlingId.IsGeldig(Leerling) || await Grains.School(School).Bekijk() is not { } school)
        {
            return NotFound();
        }

        var uitkomst = await Kind.Kaart(Wie);
        if (uitkomst.Weigering is { } weigering)
        {
            return StatusCode(weigering.Code == Weigeringen.GeenRecht.Code ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        }

        var gezin = Gezin.Van(await Grains.Register(School).Alles(), Leerling).Where(r => Wie.MagInGroep(Recht.LeerlingenZien, School, r.GroepId));
        Blad = Vers(uitkomst.Waarde!, school) with { Gezin = [.. gezin] };
        return null;
    }

    private KaartBlad Vers(LeerlingKaart kaart, SchoolView school)
    {
        var nu = Aanmelding.GeldigOp(kaart.Aanmeldingen, Vandaag);
        return new KaartBlad(kaart, school, Vandaag, $"{Adres}/leerlingen/{Leerling}")
        {
            MagInzage = Wie.MagHeleSchool(Recht.ToegangslogZien, School),
            MagGedrag = Wie.MagInGroep(Recht.GedragZien, School, kaart.Persoon.GroepId),
            Persoon = PersoonInvoer.Van(kaart.Persoon),
            Aanmelding = new AanmeldingInvoer
            {
                Soort = nu?.Soort,
                Weekdagen = [.. WeekdagenExtensions.Werkweek.Select(d => d.Dag).Where(d => nu?.Weekdagen.Heeft(d) == true)],
                Vanaf = Veldwaarde.Datum(Vandaag),
                Operatie = ids.NieuwId(),
            },
            Afmelding = new DagInvoer { Datum = Veldwaarde.Datum(Vandaag), Operatie = ids.NieuwId() },
            ExtraDag = new DagInvoer { Operatie = ids.NieuwId() },
            Lunchinfo = new LunchinfoInvoer { Id = ids.NieuwId() },
            Verzorger = NieuweVerzorger(kaart),
            Noodcontact = new NoodcontactInvoer { Id = ids.NieuwId(), Belvolgorde = Kring.Van(kaart).Plaatsen(null) },
            Foto = new FotoInvoer { GegevenOp = Veldwaarde.Datum(Vandaag), TotEnMet = Veldwaarde.Datum(Schooljaar.Van(Vandaag).LaatsteDag) },
            Vertrek = new VertrekInvoer { Per = Veldwaarde.Datum(Vandaag) },
        };
    }

    private VerzorgerInvoer NieuweVerzorger(LeerlingKaart kaart) => new VerzorgerInvoer
    {
        Id = ids.NieuwId(),
        MagOphalen = true,
        Taal = Talen.Nederlands,
        Belvolgorde = Kring.Van(kaart).Plaatsen(null),
    }.MetDelen(kaart.Verzorgers);

    /// <summary>It was saved, and this person may not see the card any more: the child went to a groep of someone else.</summary>
    private IActionResult NaarLijst()
    {
        if (!Request.IsHtmxNonBoosted())
        {
            return Redirect($"{Adres}/leerlingen");
        }

        Response.Htmx(h => h.Redirect($"{Adres}/leerlingen"));
        return new EmptyResult();
    }

    /// <summary>
    /// One form of the card: the command when the input could be read, then the section as it is after it. A refused one keeps
    /// what was typed; a stale one shows the newer values beside it.
    /// </summary>
    /// <param name="partial">Fragment that holds the section.</param>
    /// <param name="gezien">Version that the person saw.</param>
    /// <param name="getypt">Puts the typed values back in a fresh card.</param>
    private async Task<IActionResult> Verwerk(
        string deel, string partial, long gezien, Func<Task<Uitkomst>> opdracht, Func<KaartBlad, KaartBlad> getypt)
    {
        var uitkomst = ModelState.IsValid ? await opdracht() : null;
        var isGoed = uitkomst is not null && IsGoed(uitkomst, deel);
        if (await Laad() is { } fout)
        {
            return isGoed ? NaarLijst() : fout;
        }

        if (!isGoed)
        {
            Blad = await MetGedeeld(getypt(Blad) with { Open = deel });
            if (uitkomst?.Weigering?.Code != Weigeringen.Verouderd.Code)
            {
                Blad = Blad with { Nieuwer = [] };
            }

            return Toon(partial, Blad);
        }

        if (!Request.IsHtmxNonBoosted())
        {
            return Redirect($"{Blad.Adres}?bewaard={deel}#deel-{deel}");
        }

        ModelState.Clear();
        Blad = Blad with { Bewaard = deel, BewaardOm = Datums.Tijd(Tijd.Nu) };
        return Partial("_Bijgewerkt", new KaartAntwoord(Blad, partial, EigenStap: Blad.Kaart.Versie == gezien + 1));
    }
}

/// <summary>Answer to a saved form: the section, and beside it what else shows it.</summary>
/// <param name="EigenStap">Only this change was made since the forms were drawn, so the other forms may take the new version.</param>
public sealed record KaartAntwoord(KaartBlad Blad, string Partial, bool EigenStap);

/// <summary>Ids of leerlingen as they may stand in an address: never a path, never longer than a key bears.</summary>
internal static class LeerlingId
{
    public const int LengteMax = 40;

    public static bool IsGeldig(string? id) =>
        id is { Length: > 0 and <= LengteMax } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
