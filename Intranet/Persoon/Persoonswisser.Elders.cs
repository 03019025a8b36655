using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Persoon;

namespace OrleansSchool.Intranet.Persoon;

/// <summary>What others keep of a person. Before the owner lets go of it: by what the owner knows it is found.</summary>
internal sealed partial class Persoonswisser
{
    /// <summary>What was written of a child beside its card; null when all of it is gone.</summary>
    private async Task<Weigering?> Vergeet(SchoolSleutel school, LeerlingKaart kaart, WeggehaaldeMensen weg, Wie systeem)
    {
        var (plan, id, namen) = (new Persoonsplan(grains, school, tijd.Vandaag), kaart.Id, Namen(kaart, weg));
        await Elk(plan.Dagen("logboek"), dag => grains.Logboek(school, dag).VergeetLeerling(id, namen));
        await Elk(plan.Maanden("vragen"), maand => grains.Vragen(school, maand).VergeetLeerling(id, namen));
        await Elk(plan.Jaren("klachten"), jaar => grains.Klachten(school, jaar).VergeetNamen(namen[..1], namen[1..]));
        foreach (var jaar in plan.Jaren("overdracht"))
        {
            await grains.Overdracht(school, jaar).VergeetLeerling(id);
        }

        var loop = (await grains.Leerling(school, id).Groepsloop(systeem)).Waarde ?? new Groepsloop([]);
        var dagen = await Elk(plan.Lijsten(loop), lijst => grains.Overblijfdag(school, lijst.GroepId, lijst.Dag).VergeetLeerling(id));
        var registers = await Elk(plan.Jaren("ongevallen"), jaar => grains.Ongevallen(school, jaar).Alles());
        var gezocht = await Elk(registers.SelectMany(r => r.Zoekacties).Where(z => z.LeerlingId == id), z => grains.Zoekactie(school, z.Datum, id).Vergeet());
        var vergist = await Elk(registers.SelectMany(r => r.Ongevallen).Where(o => o.LeerlingId == id && o.Vergissing), o => grains.Ongeval(school, o.Id).VergeetVergissing(id));
        return dagen.Contains(-1) || gezocht.Contains(false) || vergist.Contains(false) ? Weigeringen.WisWacht : null;
    }

    /// <summary>What a verzorger asked by their links, and their name at what they complained of.</summary>
    private async Task Vergeet(SchoolSleutel school, IReadOnlyCollection<Persoonsleutel> bij, string naam)
    {
        var plan = new Persoonsplan(grains, school, tijd.Vandaag);
        foreach (var eigen in bij)
        {
            await Elk(plan.Maanden("vragen"), maand => grains.Vragen(school, maand).VergeetVerzorger(eigen.Id, eigen.VerzorgerId!));
        }

        await Elk(plan.Jaren("klachten"), jaar => grains.Klachten(school, jaar).VergeetNamen([naam], []));
    }

    /// <summary>A bounded number at once; answers in the order of the questions.</summary>
    private static async Task<List<T>> Elk<TVan, T>(IEnumerable<TVan> reeks, Func<TVan, Task<T>> doe)
    {
        var antwoorden = new List<T>();
        foreach (var samen in reeks.Chunk(Persoonslezer.TegelijkMax))
        {
            antwoorden.AddRange(await Task.WhenAll(samen.Select(doe)));
        }

        return antwoorden;
    }

    /// <summary>The child's own name first.</summary>
    private static ImmutableArray<string> Namen(LeerlingKaart kaart, WeggehaaldeMensen weg) =>
    [
        OrleansSchool.Basis.Namen.Volledig(kaart.Persoon.Roepnaam, kaart.Persoon.Voorvoegsel, kaart.Persoon.Achternaam),
        .. kaart.Verzorgers.Concat(weg.Verzorgers).Select(v => v.Naam), .. kaart.Noodcontacten.Concat(weg.Noodcontacten).Select(n => n.Naam),
    ];
}
