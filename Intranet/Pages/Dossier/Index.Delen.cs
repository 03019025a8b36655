using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>The forms of the content, one a part (OSO-K1, OSO-K3). Who may write which part is the grain's to say.</summary>
internal sealed partial class IndexModel
{
    [Beleid(Beleid.Persoon, Recht.DossierInvullen)]
    public Task<IActionResult> OnPostBeginAsync(string? operatie) => Verwerk(null, Deel.Dossier, () => Grain.Begin(Operatie(operatie), Wie));

    /// <summary>Takes from the leerling's card again what changed there.</summary>
    public Task<IActionResult> OnPostVerversAsync(string? tab, string? operatie) => Verwerk(tab, Deel.Dossier, () => Grain.VerversGegevens(Operatie(operatie), Wie));

    public Task<IActionResult> OnPostLeerlingAsync([Bind(Prefix = "Leerling")] LeerlingInvoer invoer, int versie, string? operatie) => Bewaar(invoer, versie, operatie);

    public Task<IActionResult> OnPostVerzorgersAsync([Bind(Prefix = "Verzorgers")] VerzorgersInvoer invoer, int versie, string? operatie) => Bewaar(invoer, versie, operatie);

    public Task<IActionResult> OnPostMeesturenAsync([Bind(Prefix = "Meesturen")] MeesturenInvoer invoer, int versie, string? operatie) => Bewaar(invoer, versie, operatie);

    public Task<IActionResult> OnPostLoopbaanAsync([Bind(Prefix = "Loopbaan")] LoopbaanInvoer invoer, int versie, string? operatie) => Bewaar(invoer, versie, operatie);

    public Task<IActionResult> OnPostVerzuimAsync([Bind(Prefix = "Verzuim")] VerzuimInvoer invoer, int versie, string? operatie) => Bewaar(invoer, versie, operatie);

    public Task<IActionResult> OnPostAdviesAsync([Bind(Prefix = "Advies")] AdviesInvoer invoer, int versie, string? operatie) => Bewaar(invoer, versie, operatie);

    public Task<IActionResult> OnPostDoorstroomtoetsAsync([Bind(Prefix = "Doorstroomtoets")] DoorstroomInvoer invoer, int versie, string? operatie) => Bewaar(invoer, versie, operatie);

    public Task<IActionResult> OnPostToetsenAsync([Bind(Prefix = "Toetsen")] ToetsenInvoer invoer, int versie, string? operatie) => Bewaar(invoer, versie, operatie);

    [Beleid(Beleid.Persoon, Recht.OndersteuningInvullen)]
    public Task<IActionResult> OnPostOndersteuningAsync([Bind(Prefix = "Ondersteuning")] OndersteuningInvoer invoer, int versie, string? operatie) => Bewaar(invoer, versie, operatie);

    [Beleid(Beleid.Persoon, Recht.OndersteuningInvullen)]
    public Task<IActionResult> OnPostBevestigAsync(int versie, string? operatie) =>
        Verwerk(Tabbladen.Ondersteuning, Deel.Dossier, () => Grain.BevestigOndersteuning(versie, Operatie(operatie), Wie));

    /// <summary>Reads the form over what is there, saves the part, and shows what is newer when it was stale.</summary>
    private async Task<IActionResult> Bewaar(IDeelinvoer getypt, int versie, string? operatie)
    {
        getypt.Beperk();
        if (await Laad(getypt.Tab) is { } fout)
        {
            return fout;
        }

        if (Blad.Gegevens is not { } was)
        {
            Weiger(Weigeringen.Onbekend("dit dossier"), "");
            return await Antwoord(getypt.Tab, getypt.Deel, isGoed: false, b => b);
        }

        var deel = getypt.Lees(new Invoer(ModelState, getypt.Deel), was);
        var nee = ModelState.IsValid ? (await Grain.BewaarDeel(deel, versie, Operatie(operatie), Wie)).Weigering : null;
        if (nee is not null)
        {
            ModelState.AddModelError(nee.Veld is { Length: > 0 } veld ? $"{getypt.Deel}.{Tabbladen.Veldpad(getypt.Deel.ToLowerInvariant(), veld)}" : "", nee.Zin); // also a field of a row
        }

        var isVerouderd = nee?.Code == Weigeringen.Verouderd.Code;
        return await Antwoord(
            getypt.Tab, getypt.Deel, ModelState.IsValid,
            b => b.MagDeel(deel.Naam) ? b.Met(getypt) with { Nieuwer = isVerouderd ? [.. Vorm.Naast(b.Nu(getypt), getypt)] : [] } : b with { NietBewaard = getypt });
    }
}
