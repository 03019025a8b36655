using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Demo;

/// <summary>Three invented VO schools; with one of them fetching in the portal is agreed (OSO-S4).</summary>
internal sealed class DemoVoScholen(IGrainFactory grains, Wie administratie, Wie leider)
{
    /// <summary>Signs in at the portal.</summary>
    public const string Ophaler = "demo-vo";
    public const string OphalerNaam = "Sanne Verhulst";

    private const string OphalerMail = "s.verhulst@waterlandcollege.example";

    private static readonly (string Naam, string Brin, string Mail)[] Scholen =
    [
        ("Waterland College", "98VA", "administratie@waterlandcollege.example"), ("Lyceum De Singel", "98VB", "leerlingzaken@desingel.example"),
        ("Vakschool Het Kompas", "98VC", "aanmelding@hetkompas.example"),
    ];

    private readonly IVoScholenGrain _grain = grains.VoScholen(DemoPlan.School);

    public async Task<IReadOnlyList<VoSchool>> Vul(DateOnly vandaag)
    {
        foreach (var (naam, brin, mail) in Scholen)
        {
            Eis(await _grain.Bewaar(new VoSchool("", naam, brin, "00", null, mail, "0100000009"), await Versie(), administratie));
        }

        var lijst = await _grain.Lijst();
        var bewaard = Scholen.Select(s => lijst.Single(v => v.Brin == s.Brin)).ToList();
        await OpenPortaal(bewaard[0], vandaag);
        return bewaard;
    }

    private async Task OpenPortaal(VoSchool vo, DateOnly vandaag)
    {
        Eis(await _grain.ZetPortaal(vo.Id, new Portaalafspraak(vandaag, "Hoofd leerlingzaken", "Map afspraken VO, blad 4", leider.Naam), await Versie(), leider));
        Eis(await _grain.VraagToegang(vo.Id, OphalerNaam, OphalerMail, new OperatieId("demo-vo-vraag"), administratie));
        var toegang = (await _grain.Alles(leider)).Waarde!.Toegangen.Single(t => t.Email == OphalerMail);
        Eis(await _grain.BevestigToegang(toegang.Id, vo.Brin + vo.Vestiging, OphalerNaam, new OperatieId("demo-vo-bevestig"), leider));
        Eis(await _grain.KoppelAccount(toegang.Id, Ophaler, leider));
    }

    private async Task<long> Versie() => (await _grain.Alles(administratie)).Waarde!.Versie;

    private static void Eis(Uitkomst uitkomst)
    {
        if (!uitkomst.IsGoed)
        {
            throw new InvalidOperationException($"De demo kon niet worden gevuld: {uitkomst.Weigering.Code}, {uitkomst.Weigering.Zin}");
        }
    }
}
