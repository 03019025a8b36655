using OrleansSchool.Basis;
using OrleansSchool.Live;

namespace OrleansSchool.Intranet.Live;

/// <summary>Which topics a person may follow. A signal holds no data, but when a groep changes is already something to know.</summary>
internal static class OnderwerpRules
{
    public const int AantalMax = 60;
    private const int LengteMax = 100;

    /// <summary>What is left of what was asked: known forms, allowed, each once.</summary>
    /// <param name="groepVan">The groep of a leerling; null when there is none.</param>
    public static IReadOnlyList<string> Toegestaan(IEnumerable<string?> gevraagd, Wie wie, Func<string, string?> groepVan) =>
        [.. gevraagd.Where(o => o is { Length: > 0 and <= LengteMax } && Mag(o, wie, groepVan)).Select(o => o!).Distinct(StringComparer.Ordinal).Take(AantalMax)];

    /// <summary>Whether the groepen of these leerlingen decide, so that the register must be asked.</summary>
    public static bool VraagtRegister(IEnumerable<string?> gevraagd, Wie wie) =>
        wie.Mag(Recht.LeerlingenZien, wie.School) && !wie.MagHeleSchool(Recht.LeerlingenZien, wie.School)
        && gevraagd.Any(o => o?.StartsWith("leerling/", StringComparison.Ordinal) == true);

    private static bool Mag(string onderwerp, Wie wie, Func<string, string?> groepVan) => onderwerp.Split('/') switch
    {
        [Onderwerpen.School] => wie.Mag(Recht.VandaagZien, wie.School),
        [Onderwerpen.Tablets] => wie.Mag(Recht.TabletsBeheren, wie.School) || wie.Mag(Recht.HelpersBeheren, wie.School),
        [Onderwerpen.Register] => wie.Mag(Recht.LeerlingenZien, wie.School),
        [Onderwerpen.Post] => wie.MagHeleSchool(Recht.PostZien, wie.School),
        [Onderwerpen.Gedrag] => wie.Mag(Recht.GedragZien, wie.School),
        [Onderwerpen.Geld] => MagEen(wie, Recht.GeldZien, Recht.GeldControleren, Recht.VergoedingenBeheren, Recht.BesluitenZien),
        [Onderwerpen.Commissie] => MagEen(
            wie, Recht.CommissieZien, Recht.KwaliteitZien, Recht.JaarverslagZien, Recht.SchoolgidsMaken, Recht.NieuwsbriefMaken, Recht.MrAfsprakenZien, Recht.KlachtenBehandelen),
        ["kas", _] => wie.MagHeleSchool(Recht.KasOntvangen, wie.School),
        [Onderwerpen.Regelingen] => wie.Mag(Recht.RegelingenLezen, wie.School),
        ["dag", var groep, _] => wie.MagInGroep(Recht.BordZien, wie.School, groep),
        ["rooster", _] => wie.MagHeleSchool(Recht.RoosterZien, wie.School),
        [Onderwerpen.Vragen] => wie.Mag(Recht.VragenBehandelen, wie.School) || wie.Mag(Recht.LogboekLezen, wie.School),
        ["logboek", _] => wie.MagHeleSchool(Recht.LogboekLezen, wie.School),
        ["aandacht", var account] => account == wie.AccountId,
        ["middag", _] => wie.Mag(Recht.VandaagZien, wie.School),
        ["spoed", _] => wie.Mag(Recht.OngevalMelden, wie.School) || wie.Mag(Recht.ZoekactieDoen, wie.School),
        ["overdracht", _] => wie.Mag(Recht.OverdrachtZien, wie.School),
        ["toezicht", _] => wie.Mag(Recht.ToezichtZien, wie.School),
        ["leerling", var id] => wie.MagHeleSchool(Recht.LeerlingenZien, wie.School) || wie.MagInGroep(Recht.LeerlingenZien, wie.School, groepVan(id)),
        _ => false,
    };

    private static bool MagEen(Wie wie, params Recht[] rechten) => rechten.Any(r => wie.MagHeleSchool(r, wie.School));
}
