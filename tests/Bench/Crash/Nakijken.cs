using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Bord;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Bench.Crash;

/// <summary>What a check found; all but the first two must be 0.</summary>
internal sealed record Bevinding
{
    public int Markeringen { get; init; }

    public int Leerlingen { get; init; }

    /// <summary>Acknowledged and not there.</summary>
    public int Verloren { get; init; }

    /// <summary>There more than once, or though nobody sent it or it was refused.</summary>
    public int Dubbel { get; init; }

    /// <summary>Register or groep that doesn't say what the owner says, or an outbox that doesn't empty.</summary>
    public int Scheef { get; init; }

    /// <summary>Rows that the seal or the ledger refuses, or a file that SQLite finds broken.</summary>
    public int Stuk { get; init; }

    public int Fout => Verloren + Dubbel + Scheef + Stuk;

    public static Bevinding operator +(Bevinding een, Bevinding ander) => new()
    {
        Markeringen = een.Markeringen + ander.Markeringen,
        Leerlingen = een.Leerlingen + ander.Leerlingen,
        Verloren = een.Verloren + ander.Verloren,
        Dubbel = een.Dubbel + ander.Dubbel,
        Scheef = een.Scheef + ander.Scheef,
        Stuk = een.Stuk + ander.Stuk,
    };
}

/// <summary>Compares a store with what was acknowledged.</summary>
internal sealed class Nakijken(SchoolSleutel school, Boek boek)
{
    private readonly Wie _wie = Wie.Systeem(school, "Controle");

    /// <summary>Marks of these days, each acknowledged one exactly once, with what it said.</summary>
    public async Task<Bevinding> Dagen(IGrainFactory grains, IEnumerable<(string Groep, DateOnly Datum)> dagen)
    {
        var bevinding = new Bevinding();
        var bevestigd = boek.Bevestigd.Values.ToLookup(m => (m.Groep, m.Datum));
        foreach (var dag in dagen)
        {
            var log = await grains.Overblijfdag(school, dag.Groep, dag.Datum).Markeringen();
            var opOperatie = log.Where(m => m.Operatie.Waarde.StartsWith("crash-", StringComparison.Ordinal)).ToLookup(m => m.Operatie.Waarde, StringComparer.Ordinal);
            bevinding += new Bevinding
            {
                Markeringen = log.Length,
                Verloren = bevestigd[dag].Count(m => !opOperatie[m.Operatie].Any(r => Past(r, m))),
                Dubbel = opOperatie.Count(g => g.Count() > 1 || !(boek.Bevestigd.ContainsKey(g.Key) || boek.Onbeslist.ContainsKey(g.Key))),
            };
        }

        return bevinding;
    }

    /// <summary>Names and aanmeldingen of these leerlingen; then wakes each, after which its outbox is empty and register and groep know it.</summary>
    public async Task<Bevinding> Leerlingen(Opslagkopie kopie, IEnumerable<string> leerlingen)
    {
        var bevinding = new Bevinding();
        foreach (var leerling in leerlingen)
        {
            var grain = kopie.Grains.Leerling(school, leerling);
            var kaart = (await grain.Kaart(_wie)).Waarde;
            bevinding += new Bevinding
            {
                Leerlingen = 1,
                Verloren = Cel(leerling, Kantoorwerker.Naam, kaart?.Persoon.Roepnaam) + Cel(leerling, Kantoorwerker.Bewijs, Bewijs(kaart)),
                Scheef = kaart is null ? 1 : await Scheef(kopie, leerling, kaart),
            };
        }

        return bevinding;
    }

    /// <summary>How many outboxes still hold something, as stored.</summary>
    public async Task<int> Wachtend(Opslagkopie kopie, IEnumerable<string> leerlingen)
    {
        var aantal = 0;
        foreach (var leerling in leerlingen)
        {
            aantal += (await kopie.Toestand<LeerlingState>("leerling", kopie.Grains.Leerling(school, leerling))).Uitbak.Wachtend.IsEmpty ? 0 : 1;
        }

        return aantal;
    }

    private static string? Bewijs(LeerlingKaart? kaart) =>
        kaart?.Aanmeldingen.LastOrDefault(a => a.Bewijs?.StartsWith("crash-", StringComparison.Ordinal) == true)?.Bewijs;

    private static bool Past(Markering rij, Merking merking) =>
        rij.LeerlingId == merking.Leerling && (merking.IsHerstel ? rij.HersteltNr is not null : rij.Soort.Naam() == merking.Staat);

    private int Cel(string leerling, string veld, string? staat)
    {
        if (!boek.Cellen.TryGetValue((leerling, veld), out var cel) || (cel.Zeker is null && staat is null))
        {
            return 0;
        }

        var goed = staat == cel.Hangend || staat == cel.Zeker || cel.Zeker is null;
        boek.Vastgesteld(leerling, veld, staat);
        return goed ? 0 : 1;
    }

    private async Task<int> Scheef(Opslagkopie kopie, string leerling, LeerlingKaart kaart)
    {
        var rij = (await kopie.Grains.Register(school).Alles()).Rijen.FirstOrDefault(r => r.Id == leerling);
        var staat = await kopie.Toestand<LeerlingState>("leerling", kopie.Grains.Leerling(school, leerling));
        var groep = await kopie.Toestand<OverblijfgroepState>(
            "overblijfgroep", kopie.Grains.Overblijfgroep(school, new Schooljaar(staat.GroepSchooljaar ?? 0), kaart.Persoon.GroepId ?? ""));
        var lid = groep.Leden.GetValueOrDefault(leerling)?.Aanmeldingen.Select(a => (a.Vanaf, a.Soort, a.VastgelegdOp)) ?? [];
        var klopt = staat.Uitbak.Wachtend.IsEmpty && rij?.Persoon == kaart.Persoon
            && lid.SequenceEqual(kaart.Aanmeldingen.Select(a => (a.Vanaf, a.Soort, a.VastgelegdOp)));
        return klopt ? 0 : 1;
    }
}
