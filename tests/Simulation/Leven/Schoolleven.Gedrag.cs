using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedrag;

namespace OrleansSchool.Simulation.Leven;

/// <summary>Breaches from the log, and now and then the whole course of article 9 with a schorsing at its end (TSO-9).</summary>
internal sealed partial class Schoolleven
{
    private static readonly string[] Gedragnee =
        ["onbekend", "zaak-loopt", "schorsing-zonder-dagen", "schorsing-overlapt", "te-vaak-geschorst", "zaak-voorbij", "al-aangezegd", "al-besloten", "eerst-besluit"];

    private int _lognummer;

    private async Task Gedragswerk(DateOnly dag)
    {
        if (_toeval.Kans(0.3) && _toeval.Kies([.. Model.OpSchool]) is { } kind)
        {
            await Overtreedt(kind, dag);
        }

        if (_toeval.Kans(0.02) && Model.OpSchool.Where(k => k.Overtredingen.Count > 0 && !k.IsBezet).ToList() is { Count: > 0 } stout)
        {
            var wie = _toeval.Kies(stout);
            wie.IsBezet = true;
            await Schors(wie, dag);
            wie.IsBezet = false;
        }
    }

    private async Task Overtreedt(Kind kind, DateOnly dag)
    {
        var nr = ++_lognummer;
        var regel = new Overtreding(dag, nr, null, "Duwde een ander kind", "Helper");
        await _klant.Doe(g => g.Gedrag(School, kind.Id).OntvangOvertreding(new Afzender($"logboek/{School}/{Sleutels.Dag(dag)}", nr), regel));
        kind.Overtredingen.Add((dag, nr));
    }

    private async Task Schors(Kind kind, DateOnly dag)
    {
        var (begin, overleg, besluit, ouders, weg) = (Operatie(), Operatie(), Operatie(), Operatie(), Operatie());
        var (van, tot, wie) = (dag.AddDays(1), dag.AddDays(1 + _toeval.Tot(25)), Als(Schoolleider));
        IGedragGrain Gedrag(IGrainFactory g) => g.Gedrag(School, kind.Id);
        Task<GedragView> View(IGrainFactory g) => GedragVan(g, kind);
        if (!await _klant.Doe("gedrag-begin", g => Gedrag(g).Begin("Duwt steeds", begin, Als(Coordinator)), Gedragnee))
        {
            return;
        }

        await _klant.MetVersie("gedrag-overleg", View, v => v.Loopt?.OverlegOp is not null,
            (g, v) => Gedrag(g).NoteerOverleg(v.Loopt!.Id, dag, "Eens", "Ouders al gesproken", v.Versie, overleg, Als(Coordinator)), Gedragnee);
        var invoer = new BesluitInvoer(dag, ["Caro", "Sacha"], 2, 0, 0, "Een paar dagen rust");
        await _klant.MetVersie("gedrag-besluit", View, v => v.Loopt?.Besluit is not null,
            (g, v) => Gedrag(g).Besluit(v.Loopt!.Id, invoer, van, tot, v.Versie, besluit, wie), Gedragnee);
        var isGeschorst = (await _klant.Vraag(View)).Loopt?.Besluit is not null && await _klant.MetVersie("gedrag-ouders", View, v => v.Loopt?.GaatInOp is not null,
            (g, v) => Gedrag(g).NoteerOuders(v.Loopt!.Id, dag, "Gebeld", v.Versie, ouders, wie), Gedragnee);
        if (isGeschorst && !_toeval.Kans(0.2))
        {
            kind.Schorsingen.Add((van, tot));
            _wereld.Tel("suspended");
            return;
        }

        await _klant.MetVersie("gedrag-weg", View, v => v.Loopt is null, (g, v) => Gedrag(g).TrekIn(v.Loopt!.Id, "Gaat weer goed", v.Versie, weg, wie), Gedragnee);
    }

    internal static async Task<GedragView> GedragVan(IGrainFactory grains, Kind kind) =>
        (await grains.Gedrag(School, kind.Id).Bekijk(new Wie("controle", "Controle", School, [new ActieveRol(Rol.Schoolleider, [])]))).Waarde
            ?? throw new InvalidOperationException("A child of the school has no gedrag.");
}
