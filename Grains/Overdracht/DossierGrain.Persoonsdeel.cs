using System.Text.Json;
using System.Text.Json.Nodes;
using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Overdracht;

/// <summary>The dossier of this child: its register, and its content while that is there (AVG art. 15, OSO-L1). Of a verzorger only their own inzage.</summary>
internal sealed partial class DossierGrain
{
    public async Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie)
    {
        var state = _duurzaam;
        if (!state.Bestaat || wie.Id != _id || wie.HeeftAccount)
        {
            return null;
        }

        var inhoud = await Inhoud(state);
        return wie.Soort == Persoonsoort.Leerling
            ? DossierpersoonRules.Kind(state, inhoud, _jaar)
            : DossierpersoonRules.Ouder(state, inhoud, wie.VerzorgerId ?? "", _jaar);
    }
}

/// <summary>A dossier line by line, by the names that its parts have.</summary>
internal static class DossierpersoonRules
{
    /// <summary>Of others, or of no person: left out of what is handed over of the child.</summary>
    private static readonly string[] NietVanHetKind = ["Verzorgers", "School", "Meesturen"];

    /// <summary>How the parts find each other: they say nothing of anybody.</summary>
    private static readonly string[] Nummers = ["Id", "VerzorgerId", "Hash", "Bytes", "Delen"];

    public static Persoonsdeel? Kind(DossierState s, Dossierinhoud? inhoud, Schooljaar jaar)
    {
        var boek = new Persoonsboek("dossier", $"Overdrachtdossier {jaar}")
            .Moment("Begonnen op", s.BegonnenOp).Zet("Stand", s.Status.Leesbaar()).Dag("Gereed op", s.GereedOp).Dag("Inhoud gewist op", s.GewistOp)
            .Alle(s.Versies, (b, v) => b.Zet($"Versie {v.Nr}", $"vastgezet, kenmerk {v.Hash}", v.Op))
            .Alle(s.Verstrekkingen, (b, v) => b.Zet("Gegaan naar", $"{v.VoSchoolNaam} op {Datums.Cijfers(v.Datum)}, versie {v.VersieNr}", v.VastgelegdOp))
            .Feiten(s.Log);
        if (inhoud?.Gegevens is { } gegevens)
        {
            Blad(boek, "", JsonSerializer.SerializeToNode(gegevens, KluisJson.Default.Dossiergegevens));
            boek.Alle(gegevens.Bijlagen, (b, bijlage) => b.Zet("Bestand", $"{bijlage.Bestandsnaam}: {bijlage.Omschrijving}"))
                .Alle(inhoud.Weg.Pruls, (b, p) => b.Zet("Weggehaald bestand, nog terug te zetten", $"{p.Inhoud.Bestandsnaam}: {p.Inhoud.Omschrijving}", p.Op));
        }

        return boek
            .LaatWeg("Gegevens van verzorgers en wat zij van de inhoud vonden: dat staat in het overzicht van die verzorger. De bijlagen en het rapport zelf: die krijgt u apart, bij 'Inzien' van het dossier. Oudere versies: zij verschillen alleen in wat later verbeterd is.")
            .Deel();
    }

    public static Persoonsdeel? Ouder(DossierState s, Dossierinhoud? inhoud, string verzorgerId, Schooljaar jaar)
    {
        var boek = new Persoonsboek("dossier", $"Overdrachtdossier {jaar}");
        if (inhoud?.Gegevens.Verzorgers.FirstOrDefault(v => v.VerzorgerId == verzorgerId) is { } verzorger)
        {
            Blad(boek, "", JsonSerializer.SerializeToNode(verzorger with { Adres = verzorger.AdresGeheim ? null : verzorger.Adres }, KluisJson.Default.Dossierverzorger));
        }

        foreach (var versie in s.Versies)
        {
            boek.Alle(versie.Inzage.Where(i => i.VerzorgerId == verzorgerId), (b, i) => b
                .Alle(i.Pogingen, (p, poging) => p.Zet($"Inzage gevraagd, versie {versie.Nr}", $"{Datums.Cijfers(poging.Datum)}: {poging.Wijze.Leesbaar()}", poging.Op))
                .Dag($"Gezien, versie {versie.Nr}", i.GezienOp).Zet("Akkoord", i.Akkoord is { } akkoord ? Persoonsboek.Woord(akkoord) : null));
        }

        return boek
            .Alle(inhoud?.Woorden.Where(w => w.VerzorgerId == verzorgerId) ?? [], (b, w) => b.Zet("Reden", w.Reden).Zet("Antwoord van de school", w.Reactie))
            .LaatWeg("Wat in het dossier over het kind staat, en wat een andere verzorger ervan vond.")
            .Deel();
    }

    /// <summary>Each value with the way to it; what isn't filled has no line.</summary>
    private static void Blad(Persoonsboek boek, string pad, JsonNode? deel)
    {
        switch (deel)
        {
            case JsonObject onderdelen:
                foreach (var (naam, waarde) in onderdelen)
                {
                    if ((pad.Length > 0 || !NietVanHetKind.Contains(naam, StringComparer.Ordinal)) && !Nummers.Contains(naam, StringComparer.Ordinal))
                    {
                        Blad(boek, pad.Length == 0 ? naam : $"{pad}, {naam}", waarde);
                    }
                }

                break;
            case JsonArray rij:
                for (var i = 0; i < rij.Count; i++)
                {
                    Blad(boek, rij.Count == 1 ? pad : $"{pad} {i + 1}", rij[i]);
                }

                break;
            case JsonValue enkel:
                boek.Zet(pad, Tekst(enkel));
                break;
        }
    }

    private static string Tekst(JsonValue waarde) => waarde.GetValueKind() switch
    {
        JsonValueKind.True => "ja",
        JsonValueKind.False => "nee",
        _ => waarde.ToString(),
    };
}
