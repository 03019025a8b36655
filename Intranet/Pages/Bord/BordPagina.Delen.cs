using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Bord;

public abstract partial class BordPagina
{
    private const int EldersMax = 12;
    private const int ZoekMin = 2;

    /// <summary>An operation that came back by a redirect is offered for undoing this long; with script the bar goes after 10 s.</summary>
    private static readonly TimeSpan Herinnering = TimeSpan.FromMinutes(5);

    private async Task<BladModel?> MaakBlad(string? leerlingId)
    {
        if (Scherm.Kind(leerlingId) is not { } tegel)
        {
            return null;
        }

        var log = await grains.Overblijfdag(School, tegel.GroepId, Adres.Datum).Markeringen();
        var kaart = (await grains.Leerling(School, tegel.LeerlingId).Middagkaart(Adres.Datum, Wie)).Waarde;
        ImmutableArray<Markering> eigen = [.. log.Where(m => m.LeerlingId == tegel.LeerlingId)];
        return new BladModel(Scherm, tegel, kaart, eigen)
        {
            Gezin = await MaakGezin(tegel.LeerlingId),
            Tablets = await Tabletnamen(eigen),
        };
    }

    /// <summary>Where the brothers and sisters are; those of a board that this person may not see are left out.</summary>
    private async Task<ImmutableArray<BroerRij>> MaakGezin(string leerlingId)
    {
        var register = await grains.Register(School).Alles();
        var broers = Gezin.Van(register, leerlingId).Where(r => r.GroepId is { } groep && Wie.MagInGroep(Recht.BordZien, School, groep)).ToList();
        var jaar = Schooljaar.Van(Adres.Datum);
        var elders = broers.Where(r => Scherm.Kind(r.Id) is null).Select(r => r.GroepId!).Distinct(StringComparer.Ordinal);
        var borden = (await Task.WhenAll(elders.Select(g => grains.Overblijfgroep(School, jaar, g).Bord(Adres.Datum, Wie))))
            .Where(u => u.IsGoed).Select(u => new BordScherm(Adres, Wie, [u.Waarde!], null)).Prepend(Scherm).ToList();
        return [.. broers.Select(r => Broer(r, borden.FirstOrDefault(b => b.Kind(r.Id) is not null)))];
    }

    private BroerRij Broer(LeerlingRij rij, BordScherm? bord)
    {
        var tegel = bord?.Kind(rij.Id);
        return new BroerRij(
            rij.Id, Naam(rij.Persoon), rij.GroepId!, tegel is null ? "" : BordWoorden.Groep(bord!.Groep(tegel.GroepId).Naam), tegel,
            ReferenceEquals(bord, Scherm), tegel is not null && Adres.IsVandaag && bord!.Mag(tegel).Markeren);
    }

    private async Task<ImmutableDictionary<string, string>> Tabletnamen(ImmutableArray<Markering> markeringen) =>
        markeringen.Any(m => m.Tablet is not null)
            ? (await grains.Tablets(School).Bekijk()).Rijen.ToImmutableDictionary(t => t.Id, t => t.Naam, StringComparer.Ordinal)
            : ImmutableDictionary<string, string>.Empty;

    private async Task<ErbijModel> MaakErbij(string? tekst)
    {
        var zoek = BordFilter.Zoek(tekst);
        var hier = zoek is null
            ? Scherm.NietVerwacht
            : [.. Scherm.NietVerwacht.Where(t => Namen.KomtOvereen(zoek, Naam(t)))];
        return new ErbijModel(Scherm, zoek ?? "", hier, zoek is { Length: >= ZoekMin } ? await Elders(zoek) : []);
    }

    /// <summary>Children on another board that this person may see: they are marked there.</summary>
    private async Task<ImmutableArray<ElderRij>> Elders(string zoek)
    {
        if (await grains.School(School).Bekijk() is not { } school)
        {
            return [];
        }

        HttpContext.InzageOok(Inzagesoort.School, "zoeken vanaf het middagbord");
        var hier = Scherm.Borden.Select(b => b.Groep.Id).ToHashSet(StringComparer.Ordinal);
        var groepen = school.GroepenVan(Schooljaar.Van(Adres.Datum))
            .Where(g => !hier.Contains(g.Id) && Wie.MagInGroep(Recht.BordZien, School, g.Id))
            .ToDictionary(g => g.Id, StringComparer.Ordinal);
        var register = await grains.Register(School).Alles();
        return [.. register.Rijen.Where(r => Past(r, zoek, groepen)).Take(EldersMax).Select(r => Rij(r, groepen[r.GroepId!]))];
    }

    private static bool Past(LeerlingRij rij, string zoek, Dictionary<string, Groep> groepen) =>
        rij.Actief && rij.GroepId is { } groepId && groepen.ContainsKey(groepId)
        && Namen.KomtOvereen(zoek, Naam(rij.Persoon));

    private static ElderRij Rij(LeerlingRij rij, Groep groep) => new(rij.Id, Naam(rij.Persoon), groep.Id, BordWoorden.Groep(groep.Naam));

    /// <summary>After a redirect: what this person just did, if it was a moment ago.</summary>
    private async Task<OngedaanModel?> Herinner(OperatieId operatie)
    {
        var gevonden = ImmutableArray.CreateBuilder<Markering>();
        foreach (var bord in Scherm.Borden)
        {
            var dag = await grains.Overblijfdag(School, bord.Groep.Id, Adres.Datum).Markeringen();
            gevonden.AddRange(dag.Where(m => m.Operatie == operatie && m.AccountId == Wie.AccountId && tijd.Nu - m.Op < Herinnering));
        }

        return gevonden.Count == 0 ? null : Vertel(gevonden.ToImmutable(), operatie, new MerkInvoer());
    }

    /// <summary>The sentence of the undo bar. A mark that changed nothing says so; an undo can't be undone again.</summary>
    private OngedaanModel? Vertel(ImmutableArray<Markering> markeringen, OperatieId operatie, MerkInvoer invoer)
    {
        if (markeringen.IsEmpty)
        {
            return Scherm.Kind(invoer.Leerling) is { } alZo
                ? new OngedaanModel(Adres, Naam(alZo), "stond al zo", alZo.Door is null ? null : $"door {alZo.Door}", null, [])
                : null;
        }

        var laatste = markeringen[^1];
        var tegels = markeringen.Select(m => Scherm.Kind(m.LeerlingId)).OfType<Tegel>().ToList();
        var wie = markeringen.Length == 1 && tegels.Count == 1 ? Naam(tegels[0]) : BordWoorden.Kinderen(markeringen.Length);
        var klein = $"{Datums.Tijd(laatste.Op)} door {laatste.DoorNaam.Split(' ')[0]}";
        var isHerstel = laatste.HersteltNr is not null;
        var zin = isHerstel ? "teruggezet" : BordWoorden.Zin(laatste.Soort, markeringen.Length);
        return new OngedaanModel(
            Adres, wie, zin, klein, isHerstel ? null : operatie.Waarde, [.. tegels.Select(t => t.GroepId).Distinct(StringComparer.Ordinal)])
        {
            Reden = laatste.Reden,
        };
    }

    private static string Naam(Persoonsgegevens persoon) => Namen.Volledig(persoon.Roepnaam, persoon.Voorvoegsel, persoon.Achternaam);

    private static string Naam(Tegel tegel) => $"{tegel.Roepnaam} {tegel.Achternaam}".Trim();
}
