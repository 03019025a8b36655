using System.Collections.Immutable;
using System.Security.Cryptography;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Commissie;

/// <summary>The files of an agreement, and the dossier for the inspectie.</summary>
internal sealed partial class MrAfsprakenGrain
{
    /// <summary>The id of the file is durable before the file is; the same form again goes on where a fault broke it off.</summary>
    public async Task<Uitkomst> VoegStukToe(string id, string naam, DateOnly op, ImmutableArray<byte> inhoud, OperatieId operatie, Wie wie)
    {
        if (!MagBeheren(wie))
        {
            return Weigeringen.GeenRecht;
        }

        var gekeurd = Keur(inhoud);
        if (gekeurd.Waarde is not { } bestand)
        {
            return new Uitkomst(gekeurd.Weigering);
        }

        var bestandId = Id($"stuk\n{id}\n{wie.AccountId}\n{operatie}\n{Convert.ToHexStringLower(SHA256.HashData(bestand.Bytes.AsSpan()))}");
        var uitkomst = await Doe(null, operatie, ["stuk", id, naam, Sleutels.Dag(op), bestandId], wie, async was =>
            MrAfsprakenRules.MetStuk(was, id, new Bewijsstuk(bestandId, naam, op), await Openbaarnamen.Haal(GrainFactory, _school), Hier(wie)));
        if (uitkomst.IsGoed && HeeftStuk(MrAfsprakenRules.Zoek(opslag.State, id), bestandId))
        {
            await GrainFactory.Bestand(_school, bestandId).Bewaar(bestand.Soort, bestand.Bytes);
        }

        return uitkomst;
    }

    public Task<Uitkomst> HaalStukWeg(string id, string bestandId, string reden, OperatieId operatie, Wie wie) =>
        Doe(null, operatie, ["stuk-weg", id, bestandId, reden], wie, was => Task.FromResult(MrAfsprakenRules.ZonderStuk(was, id, bestandId, reden, _school, Hier(wie))));

    public Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie) => Task.FromResult(MagBeheren(wie)
        ? _duurzaam.Prullenbak.Beeld(tijd.Vandaag, p => ("Stuk", $"{p.Stuk.Naam}, bij de afspraak over {p.Onderwerp}"))
        : []);

    public Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie) =>
        Doe(null, operatie, ["stuk-terug", weggehaaldId], wie, was => Task.FromResult(MrAfsprakenRules.HaalTerug(was, weggehaaldId, Hier(wie))));

    public async Task<Uitkomst<BestandInhoud>> Stuk(string id, string bestandId, Wie wie)
    {
        if (!MagZien(wie))
        {
            return Weigeringen.GeenRecht;
        }

        return HeeftStuk(MrAfsprakenRules.Zoek(opslag.State, id), bestandId) && await GrainFactory.Bestand(_school, bestandId).Bekijk() is { } bestand
            ? bestand : Weigeringen.Onbekend("dit stuk");
    }

    public async Task<Uitkomst<Inspectiedossier>> Inspectie(Schooljaar jaar, Wie wie)
    {
        if (!MagZien(wie))
        {
            return Weigeringen.GeenRecht;
        }

        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var systeem = Wie.Systeem(_school, "Dossier voor de inspectie");
        var besluiten = await Task.WhenAll(GrainFactory.Besluiten(_school, jaar).Bekijk(systeem), GrainFactory.Besluiten(_school, jaar.Volgend).Bekijk(systeem));
        var beleid = await GrainFactory.Beleid(_school).Bekijk(systeem);
        return beleid.Waarde is not { } stukken ? Weigeringen.GeenRecht : InspectieRules.Maak(new Inspectiebron(
            school.Gegevens.Naam, jaar, tijd.Vandaag, stukken, _duurzaam.Afspraken, [.. besluiten.SelectMany(b => b.Waarde?.Besluiten.Reverse() ?? [])],
            await GrainFactory.Overblijfkrachten(_school).Alles(), await Openbaarnamen.Haal(GrainFactory, _school)));
    }

    private static bool HeeftStuk(MrAfspraak? afspraak, string bestandId) => afspraak?.Stukken.Any(s => s.BestandId == bestandId) == true;

    /// <summary>A picture goes without place and time in it.</summary>
    private static Uitkomst<Formulierbestand> Keur(ImmutableArray<byte> bytes)
    {
        if (bytes.IsDefaultOrEmpty)
        {
            return Weigeringen.LeegBestand("document");
        }

        var gekeurd = FormulierRules.Keur(bytes);
        return gekeurd.Waarde is not { } bestand ? bytes.Length > FormulierGrenzen.BytesMax ? Weigeringen.MrStukTeGroot(IBestandGrain.BytesMax)
            : PdfRules.HeeftProgramma(bytes) ? Weigeringen.PdfMetProgramma("document") : Weigeringen.MrStukSoort
            : bestand.Bytes.Length > IBestandGrain.BytesMax ? Weigeringen.MrStukTeGroot(IBestandGrain.BytesMax)
            : bestand;
    }
}
