using System.Globalization;
using System.Text.Json;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>
/// From 1 July no content, whatever happened that night, and from the next quiet day none on the disk; the register complete until it goes;
/// what the verzorgers saw is what is ready; nothing ready of which nobody was told unless it stands on the worklist (OSO-K6, OSO-S6, OSO-L1).
/// </summary>
internal sealed class Overdrachten(Schoolleven leven) : IInvariant
{
    private const int Juli = 7;

    /// <summary>Enough to notice: each of them would give all of them.</summary>
    private const int Steekproef = 3;

    private static readonly Wie Kijker = new("controle", "Controle", Schoolleven.School, [new ActieveRol(Rol.Schoolleider, [])]);

    /// <summary>Worklist and board of the schooljaar, asked once a look.</summary>
    private (Werklijst Werk, Overdrachtbord Bord)? _gezien;

    public Task NaHerstart(Klant klant) => GeenInhoud(klant);

    public Task EindeDag(Klant klant) => GeenInhoud(klant);

    public async Task InRust(Klant klant)
    {
        _gezien = null;
        foreach (var ((begin, leerlingId), model) in leven.Model.Dossiers.ToList())
        {
            await Kijk(klant, new Schooljaar(begin), leerlingId, model);
        }

        if (leven.Vandaag.Month == Juli)
        {
            Schijf();
        }
    }

    /// <summary>The clock refuses, not the night round.</summary>
    private async Task GeenInhoud(Klant klant)
    {
        var vandaag = leven.Vandaag;
        var jaar = Schooljaar.Van(vandaag);
        if (vandaag.Month != Juli)
        {
            return;
        }

        foreach (var (_, leerlingId) in leven.Model.Dossiers.Keys.Where(d => d.Jaar == jaar.Begin).Take(Steekproef).ToList())
        {
            var view = (await klant.Vraag(g => g.Dossier(Schoolleven.School, leerlingId, jaar).Bekijk(Kijker))).Waarde;
            var inzien = await klant.Vraag(g => g.Dossier(Schoolleven.School, leerlingId, jaar).Inzien(null, Kijker));
            var rapport = await klant.Vraag(g => g.Dossier(Schoolleven.School, leerlingId, jaar).Rapport(null, Kijker));
            var uitgifte = await klant.Vraag(g => g.Dossier(Schoolleven.School, leerlingId, jaar).Uitgifte(Kijker));
            Eis(view?.Gegevens is null && !inzien.IsGoed && !rapport.IsGoed && !uitgifte.IsGoed, "content-after-june", leerlingId, jaar, "still gives its content");
            leven.Wereld.Tel("dossiers-refused-after-june");
        }
    }

    private async Task Kijk(Klant klant, Schooljaar jaar, string leerlingId, Dossiermodel model)
    {
        var weg = jaar.Volgend.EersteDag.AddMonths(OverdrachtGrenzen.RegisterMaanden);
        var view = (await klant.Vraag(g => g.Dossier(Schoolleven.School, leerlingId, jaar).Bekijk(Kijker))).Waarde;
        if (leven.Vandaag >= weg)
        {
            Eis(view is not { Bestaat: true }, "register-kept", leerlingId, jaar, "is still there after its term");
            leven.Model.Dossiers.Remove((jaar.Begin, leerlingId));
            return;
        }

        if (view is not { Bestaat: true })
        {
            Eis(false, "register-lost", leerlingId, jaar, "isn't there");
            return;
        }

        Eis(model.Versies.All(v => view.Versies.Any(r => (r.Nr, r.Hash) == (v.Key, v.Value))), "version-lost", leerlingId, jaar, "lost a version that was frozen");
        Eis(model.Verstrekt.All(v => view.Verstrekkingen.Count(r => (r.VoSchoolId, r.VersieNr) == v) == 1), "fetch-lost", leerlingId, jaar, "has a fetch less or twice");
        Eis(model.Inzage.All(i => i.Key.Hash != view.Hash || view.Inzage.Any(s => s.VerzorgerId == i.Key.VerzorgerId && s.Akkoord == i.Value)), "look-lost", leerlingId, jaar, "lost what a verzorger said");
        Eis(model.Pogingen.All(p => p.Hash != view.Hash || view.Inzage.Any(s => s.VerzorgerId == p.VerzorgerId && s.Pogingen.Any(q => q.Datum == p.Dag))), "attempt-lost", leerlingId, jaar, "lost an attempt");
        Eis(view.Status != Dossierstatus.Gewist || view.Gegevens is null, "content-kept", leerlingId, jaar, "says that it was erased and gives its content");
        if (view.Status is Dossierstatus.Gereed or Dossierstatus.Verstrekt)
        {
            Eis(view.Inzage.Where(i => i.HeeftGezag).All(i => i.IsKlaar && (i.Hash is null ? i.Akkoord == Akkoord.Onbekend : i.Hash == view.Hash)), "look-differs", leerlingId, jaar, "is ready and not what was seen");
        }

        if (view.Status == Dossierstatus.Gereed)
        {
            await Gemeld(klant, jaar, view);
        }
    }

    private async Task Gemeld(Klant klant, Schooljaar jaar, DossierView view)
    {
        _gezien ??= ((await klant.Vraag(g => g.Overdracht(Schoolleven.School, jaar).Werklijst(Kijker))).Waarde!, (await klant.Vraag(g => g.Overdracht(Schoolleven.School, jaar).Bord(Kijker))).Waarde!);
        var (werk, bord) = _gezien.Value;
        var rij = bord.Rijen.FirstOrDefault(r => r.LeerlingId == view.LeerlingId)?.Dossier;
        Eis(rij?.VersieNr == view.VersieNr && rij.GereedOp == view.GereedOp, "board-differs", view.LeerlingId, jaar, "is otherwise on the board");
        foreach (var school in view.Bestemmingen.Where(b => !view.Verstrekkingen.Any(v => v.VoSchoolId == b.VoSchoolId && v.VersieNr == view.VersieNr)))
        {
            var gemeld = school.GemeldeVersie == view.VersieNr && school.GemeldOp is not null;
            Eis(gemeld || werk.TeKiezen.Any(k => k.LeerlingId == view.LeerlingId) || werk.TeMelden.Any(t => t.VoSchoolId == school.VoSchoolId) || werk.Verstuurd.Any(s => s.VoSchoolId == school.VoSchoolId && s.AangenomenOp is null),
                "ready-untold", view.LeerlingId, jaar, "is ready, nobody was told and it isn't on the worklist");
        }
    }

    /// <summary>As a next process would find it: no content, no file, no key and no name in a message of a schooljaar whose June is over.</summary>
    private void Schijf()
    {
        var (wereld, jaar) = (leven.Wereld, Schooljaar.Van(leven.Vandaag));
        foreach (var (sleutel, rij) in wereld.Disk.Rijen.Where(r => IsVanDossier(r.Key)).OrderBy(r => r.Key.Grain, StringComparer.Ordinal))
        {
            var grain = sleutel.Grain[(sleutel.Grain.IndexOf('/', StringComparison.Ordinal) + 1)..];
            if (Schooljaar.Probeer(grain[(grain.LastIndexOf('/') + 1)..], out var van) && van.Value > jaar)
            {
                continue;
            }

            using var envelop = JsonDocument.Parse(wereld.Zegel.Open(rij.Inhoud, sleutel.Toestand, grain, rij.Versie.ToString(CultureInfo.InvariantCulture)));
            if (!envelop.RootElement.TryGetProperty("data", out var data))
            {
                continue; // its register is gone as well
            }

            if (Rest(sleutel.Toestand, data))
            {
                wereld.Schending("content-on-disk", $"{grain} still holds what must be gone");
            }

            wereld.Tel($"{sleutel.Toestand}-rows-after-june");
        }
    }

    private static bool IsVanDossier(Rijsleutel rij) =>
        rij.Toestand is "dossier" or "dossiersleutel" or "overdracht" || (rij.Toestand == "bestand" && rij.Grain.Contains("/oso-", StringComparison.Ordinal));

    private static bool Rest(string toestand, JsonElement data) => toestand switch
    {
        "overdracht" => data.TryGetProperty("Berichten", out var berichten)
            && berichten.EnumerateArray().Any(b => b.TryGetProperty("Regels", out var regels) && regels.GetArrayLength() > 0),
        "dossiersleutel" => Staat(data, "Sleutel"),
        _ => Staat(data, "Inhoud"),
    };

    private static bool Staat(JsonElement data, string veld) => data.TryGetProperty(veld, out var tekst) && tekst.GetString() is { Length: > 0 };

    private void Eis(bool goed, string soort, string leerlingId, Schooljaar jaar, string zin)
    {
        if (!goed)
        {
            leven.Wereld.Schending(soort, $"the dossier of {leerlingId} of {jaar} {zin}");
        }
    }
}
