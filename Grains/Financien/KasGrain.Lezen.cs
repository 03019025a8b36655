using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Financien;

/// <summary>A day with the children who pay cash, and the kasboek.</summary>
internal sealed partial class KasGrain
{
    private const int TegelijkMax = 16;
    private const int LeesDagenMax = 400;

    public async Task<Uitkomst<KasView>> Bekijk(DateOnly datum, Wie wie)
    {
        await RondAf();
        KasRules.Klopt(_duurzaam);
        if (!KasRules.MagZien(wie, _school) || (datum != tijd.Vandaag && !KasRules.MagAlleDagen(wie, _school)))
        {
            return Weigeringen.GeenRecht;
        }

        var financien = await GrainFactory.Financien(_school).Bekijk();
        var (dicht, tarief) = (KasRules.MagOpDag(_duurzaam, datum, tijd.Vandaag), TariefRules.Op(financien, datum));
        var (ontvangen, tellen) = (wie.MagHeleSchool(Recht.KasOntvangen, _school), KasRules.MagTellen(wie, _school));
        ImmutableArray<(Kaskind Kind, bool Komt)> kinderen = datum == tijd.Vandaag && KasRules.MagKinderen(wie, _school) ? await Kinderen(datum, tarief?.Incidenteel ?? Geld.Nul) : [];
        return new KasView(
            await Kasdag(datum) ?? new Kasdag(datum, Geld.Nul, [], Geld.Nul, null), [.. kinderen.Where(k => k.Komt).Select(k => k.Kind)],
            [.. _duurzaam.Dagen.Where(d => d.Telling is null && d.Datum < tijd.Vandaag).Select(d => d.Datum)],
            ontvangen && dicht is null, tellen && KastelRules.MagTellen(_duurzaam, datum, tijd.Vandaag) is null,
            dicht?.Zin ?? (tarief is null ? "Er geldt op deze dag nog geen tarief met instemming. Vul het bedrag zelf in." : null),
            tellen ? [.. financien.Posten.Where(p => KasRules.IsKasPost(p, datum))] : [])
        {
            Wellicht = wie.Tablet is null ? [] : [.. kinderen.Where(k => !k.Komt).Select(k => k.Kind)],
        };
    }

    public async Task<Uitkomst<Kasdagen>> Lees(DateOnly van, DateOnly totEnMet, Wie wie)
    {
        await RondAf();
        KasRules.Klopt(_duurzaam);
        if (!KasRules.MagTellen(wie, _school) && !wie.MagHeleSchool(Recht.GeldZien, _school) && !wie.MagHeleSchool(Recht.GeldControleren, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (totEnMet.DayNumber - van.DayNumber is < 0 or >= LeesDagenMax)
        {
            return Weigeringen.KasPeriode;
        }

        var dagen = ImmutableArray.CreateBuilder<Kasdag>();
        foreach (var deel in _duurzaam.Bladen.Where(d => van <= d && d <= totEnMet).Chunk(TegelijkMax))
        {
            dagen.AddRange((await Task.WhenAll(deel.Select(d => GrainFactory.Kasblad(_school, d).Bekijk()))).OfType<Kasdag>());
        }

        dagen.AddRange(_duurzaam.Dagen.Where(d => van <= d.Datum && d.Datum <= totEnMet).Select(d => KasRules.Dag(_duurzaam, d.Datum)));
        return new Kasdagen(dagen.ToImmutable());
    }

    /// <summary>
    /// A day that isn't counted, or its page; one before the last count without a page has the balance of the count before it, and one before the first page
    /// what that began with. Null for a day of which nothing is known.
    /// </summary>
    private async Task<Kasdag?> Kasdag(DateOnly datum)
    {
        if (_duurzaam.GeteldTotEnMet is not { } geteld || datum > geteld || _duurzaam.Dagen.Any(d => d.Datum == datum))
        {
            return KasRules.Dag(_duurzaam, datum);
        }

        if (_duurzaam.Bladen.IsEmpty)
        {
            return null;
        }

        var isVoor = _duurzaam.Bladen[0] > datum;
        var laatst = isVoor ? _duurzaam.Bladen[0] : _duurzaam.Bladen.Last(d => d <= datum);
        var blad = await GrainFactory.Kasblad(_school, laatst).Bekijk();
        if (laatst == datum || blad is null)
        {
            return blad;
        }

        var saldo = isVoor ? blad.Begin : blad.Einde;
        return new Kasdag(datum, saldo, [], saldo, null);
    }

    /// <summary>
    /// Told beforehand, or here without being expected and without structural days (TSO-6c); and who doesn't come by the list, but could walk in. By groep and name.
    /// </summary>
    private async Task<ImmutableArray<(Kaskind Kind, bool Komt)>> Kinderen(DateOnly datum, Geld bedrag)
    {
        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return [];
        }

        var jaar = Schooljaar.Van(datum);
        var rijen = (await GrainFactory.Register(_school).Alles()).Rijen.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var groepen = school.GroepenVan(jaar).Where(g => school.HeeftOverblijven(datum, g.Id)).ToList();
        var kinddagen = await Task.WhenAll(groepen.Select(g => GrainFactory.Overblijfgroep(_school, jaar, g.Id).Kinddagen(datum)));
        var gezien = kinddagen.SelectMany(l => l).Select(k => k.LeerlingId).ToHashSet(StringComparer.Ordinal);
        var rest = rijen.Values.Where(r => r.Actief && !gezien.Contains(r.Id)).ToLookup(r => r.GroepId ?? "", StringComparer.Ordinal);
        return
        [
            .. groepen.Zip(kinddagen).SelectMany(g => g.Second.Where(k => rijen.ContainsKey(k.LeerlingId))
                .Concat(rest[g.First.Id].Select(r => new Kinddag(r.Id, datum, Verwachting.NietAangemeld, Tegelstaat.NietVerwacht, Lijststand.NogBezig)))
                .Select(k => (Rij: rijen[k.LeerlingId], Dag: k, Komt: Komt(k, rijen[k.LeerlingId]))).Where(k => k.Komt || IsLos(k.Dag, k.Rij))
                .Select(k => (Kind: Kind(k.Dag, k.Rij, g.First, bedrag), k.Komt)).OrderBy(k => Namen.Zoekvorm(k.Kind.Naam), StringComparer.Ordinal)),
        ];
    }

    private bool Komt(Kinddag dag, LeerlingRij rij) =>
        dag.Verwachting == Verwachting.ExtraDag || (IsLos(dag, rij) && dag.Staat is Tegelstaat.Onverwacht or Tegelstaat.VroegOpgehaald)
        || KasRules.Kwitantie(_duurzaam, dag.LeerlingId, dag.Datum) is not null;

    private static bool IsLos(Kinddag dag, LeerlingRij rij) => dag.Verwachting == Verwachting.NietAangemeld && !IsStructureel(rij);

    private static bool IsStructureel(LeerlingRij rij) => rij.Aanmelding is { Soort: AanmeldingSoort.Structureel } aanmelding && aanmelding.Weekdagen != Weekdagen.Geen;

    private Kaskind Kind(Kinddag dag, LeerlingRij rij, Groep groep, Geld bedrag)
    {
        var kwitantie = KasRules.Kwitantie(_duurzaam, dag.LeerlingId, dag.Datum);
        return new Kaskind(
            dag.LeerlingId, Namen.Volledig(rij.Persoon.Roepnaam, rij.Persoon.Voorvoegsel, rij.Persoon.Achternaam), groep.Id, dag.Staat, bedrag, kwitantie?.Nr, OpRekening: IsStructureel(rij))
        {
            KwitantieDag = kwitantie?.Datum,
        };
    }
}
