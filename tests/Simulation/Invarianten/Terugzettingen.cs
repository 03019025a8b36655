using System.Globalization;
using System.Text;
using System.Text.Json;
using OrleansSchool.Basis;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>
/// What was taken away can be put back until its last day and is erased in the night after it: not a night earlier, not a night later, and with its file. What was put
/// back is where it was, once (UX-1, SEC-5). The rows are opened for it, so that nothing is asked of who keeps them.
/// </summary>
internal sealed class Terugzettingen(Schoolleven leven) : IInvariant
{
    /// <summary>With faults a night may fail: nights without them that a look comes after.</summary>
    private const int RustigeNachten = 2;

    /// <summary>The smallest number of things that an owner keeps; of more the oldest goes at once.</summary>
    private const int BakMax = 20;

    private static readonly Wie Kijker = new("controle", "Controle", Schoolleven.School, [new ActieveRol(Rol.Schoolleider, [])]);

    private SortedDictionary<string, Wegding> Dingen => leven.Model.Weggehaald.Dingen;

    public Task NaHerstart(Klant klant)
    {
        Bewaard();
        return Task.CompletedTask;
    }

    public Task EindeDag(Klant klant)
    {
        Bewaard();
        if (!leven.Wereld.Opties.Storingen)
        {
            Gewist(nachten: 0);
        }

        return Task.CompletedTask;
    }

    public async Task InRust(Klant klant)
    {
        Bewaard();
        Gewist(leven.Wereld.Opties.Storingen ? RustigeNachten : 0);
        foreach (var ding in Dingen.Values.Where(d => !leven.IsVertrokken(d)).ToList())
        {
            await Kijk(klant, ding);
        }
    }

    /// <summary>Back where it was, or away and within its days: all of it is stored.</summary>
    private void Bewaard()
    {
        foreach (var ding in Dingen.Values.Where(d => (d.TerugSinds is not null || leven.Vandaag <= d.LaatsteDag) && !d.Onderweg && !leven.IsVertrokken(d)).ToList())
        {
            var rij = Rij(ding.Toestand, ding.Rij);
            if (Staat(ding, rij) && (ding.Bestand is null || Rij("bestand", ding.Bestand) is not null))
            {
                continue;
            }

            Eis(Pruls(rij) >= BakMax, "taken-away-lost", ding); // of too many the oldest goes
            Dingen.Remove(ding.Merk);
        }
    }

    private void Gewist(int nachten)
    {
        foreach (var ding in Dingen.Values.Where(d => d.TerugSinds is null && d.Uiterlijk.AddDays(1 + nachten) <= leven.Vandaag).ToList())
        {
            var weg = !Staat(ding, Rij(ding.Toestand, ding.Rij)) && (ding.Bestand is null || Rij("bestand", ding.Bestand) is null);
            Eis(weg || ding.Gemeld, "taken-away-kept", ding);
            ding.Gemeld = !weg;
            if (weg && ding.TerugOp is null)
            {
                leven.Wereld.Tel("taken-away-erased");
                Dingen.Remove(ding.Merk);
            }
        }
    }

    /// <summary>As people see it: in one of both places.</summary>
    private async Task Kijk(Klant klant, Wegding ding)
    {
        var er = await klant.Vraag(g => Schoolleven.StaatEr(g, ding, Kijker));
        var inLijst = (await klant.Vraag(g => Schoolleven.Weglijst(g, ding, Kijker))).Any(w => w.Id == ding.Id);
        if (ding.TerugSinds is not null)
        {
            Eis(er, "put-back-lost", ding);
            Eis(!inLijst, "put-back-twice", ding);
            return;
        }

        Eis(!er, "taken-away-there", ding);
        Eis(inLijst || leven.Vandaag > ding.LaatsteDag, "taken-away-unlisted", ding);
        Eis(!inLijst || leven.Vandaag <= ding.Uiterlijk, "taken-away-listed", ding);
    }

    /// <summary>
    /// An ending says nothing that the card doesn't: of that the list itself is looked at. Of a file the id as a value counts: the outbox numbers its messages
    /// by receiver, and an erased file's key stays among those for a while.
    /// </summary>
    private static bool Staat(Wegding ding, byte[]? rij) => rij is not null && ding.Soort switch
    {
        Wegsoort.Helper => Pruls(rij) > 0,
        Wegsoort.Stuk => rij.AsSpan().IndexOf(Encoding.ASCII.GetBytes($"\"{ding.Merk}\"")) >= 0,
        _ => rij.AsSpan().IndexOf(Encoding.ASCII.GetBytes(ding.Merk)) >= 0,
    };

    /// <summary>How many things can be put back there.</summary>
    private static int Pruls(byte[]? rij)
    {
        if (rij is null)
        {
            return 0;
        }

        using var envelop = JsonDocument.Parse(rij);
        return envelop.RootElement.GetProperty("data").TryGetProperty("Prullenbak", out var bak) && bak.TryGetProperty("Pruls", out var pruls) ? pruls.GetArrayLength() : 0;
    }

    /// <summary>What a row says, opened; null for one that was erased, or never was.</summary>
    private byte[]? Rij(string toestand, string sleutel)
    {
        if (leven.Wereld.Disk.Rijen.GetValueOrDefault(new Rijsleutel(toestand, $"{toestand}/{sleutel}")) is not { } rij)
        {
            return null;
        }

        var open = leven.Wereld.Zegel.Open(rij.Inhoud, toestand, sleutel, rij.Versie.ToString(CultureInfo.InvariantCulture));
        using var envelop = JsonDocument.Parse(open);
        return envelop.RootElement.TryGetProperty("data", out _) ? open : null;
    }

    private void Eis(bool klopt, string soort, Wegding ding)
    {
        if (!klopt)
        {
            leven.Wereld.Schending(soort, $"{ding.Soort} {ding.Nummer} of {ding.Rij}, taken away on {Sleutels.Dag(ding.Op.Van)}");
        }
    }
}
