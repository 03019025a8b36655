using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Overdracht;

/// <summary>
/// Attachments that were taken away (UX-1, OSO-K3): what they are stands in the content, under the dossier's own key, and their file stays as long. Both go with the
/// content; nothing of them is in a version, a report or the file that goes out.
/// </summary>
internal sealed partial class DossierGrain
{
    public async Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie)
    {
        var hier = await Sta(_duurzaam, wie);
        return WaaromNietZien(hier) is null && WaaromDicht(hier!) is null && DossierstapRules.Schrijft(hier!, Dossierdelen.Bijlagen)
            ? hier!.Inhoud!.Weg.Beeld(hier.Vandaag, b => ("Bijlage", $"{b.Bestandsnaam}: {b.Omschrijving}"))
            : [];
    }

    public Task<Uitkomst> HaalBijlageTerug(string weggehaaldId, OperatieId operatie, Wie wie) => Doe(operatie, ["haal-bijlage-terug", weggehaaldId], wie, hier =>
    {
        var inhoud = hier.Inhoud!;
        var gegevens = inhoud.Gegevens;
        if (inhoud.Weg.Zoek(weggehaaldId, hier.Vandaag)?.Inhoud is not { } bijlage)
        {
            return Weigeringen.WeggehaaldVoorbij;
        }

        var nee = hier.Status != Dossierstatus.Voorlopig ? Weigeringen.WeggehaaldBevroren
            : MagBijlage(hier, bijlage.Ondersteuning)
                ?? (gegevens.Bijlagen.Length >= OverdrachtGrenzen.BijlagenMax ? Weigeringen.TeVeel("bijlagen", OverdrachtGrenzen.BijlagenMax)
                    : gegevens.Bijlagen.Sum(b => b.Bytes) + bijlage.Bytes > OverdrachtGrenzen.BijlagenBytesMax ? Weigeringen.BijlagenTeGroot(OverdrachtGrenzen.BijlagenBytesMax)
                    : gegevens.Bijlagen.Any(b => b.Hash == bijlage.Hash) ? Weigeringen.BijlageDubbel
                    : null);
        if (nee is not null)
        {
            return nee;
        }

        var stap = MetDeel(hier, gegevens with { Bijlagen = gegevens.Bijlagen.Add(bijlage) }, Dossierdelen.Bijlagen);
        return stap with { Inhoud = stap.Inhoud! with { Weg = inhoud.Weg.Zonder(weggehaaldId) } };
    });

    /// <summary>Its file stays with the others; of too many the oldest goes at once.</summary>
    private Dossierstap MetPrul(Dossierstap stap, Bijlage bijlage, Dossierstand hier)
    {
        var inhoud = stap.Inhoud!;
        var bak = inhoud.Weg.Met(bijlage.Id, bijlage, hier.Wie, hier.Nu, hier.Vandaag);
        var over = bak.Pruls.Skip(OverdrachtGrenzen.BijlagenMax).Concat(inhoud.Weg.Pruls.Where(p => hier.Vandaag > p.TotEnMet)).ToList();
        bak = over.Aggregate(bak, (b, p) => b.Zonder(p.Id));
        return new Dossierstap(
            over.Aggregate(stap.Wordt, (state, p) => ZonderBestand(state, p.Inhoud.Id)) with { WeggehaaldTot = bak.Pruls.Min(p => p.TotEnMet) }, inhoud with { Weg = bak });
    }

    /// <summary>Content is only opened for it when something is past its days.</summary>
    private async Task RuimBijlagenOp()
    {
        if (!(opslag.State.WeggehaaldTot < tijd.Vandaag) || await Inhoud(opslag.State) is not { } inhoud)
        {
            return;
        }

        var bak = inhoud.Weg.Op(tijd.Vandaag);
        if ((await Sluit(inhoud with { Weg = bak })).Waarde is not { } dicht)
        {
            return;
        }

        var voorbij = inhoud.Weg.Pruls.Where(p => bak.Pruls.All(b => b.Id != p.Id));
        await Bewaar(voorbij.Aggregate(opslag.State, (state, p) => ZonderBestand(state, p.Inhoud.Id)) with
        {
            Inhoud = dicht,
            WeggehaaldTot = bak.Pruls.IsEmpty ? null : bak.Pruls.Min(p => p.TotEnMet),
        });
        await _postbode.Verzend();
    }
}
