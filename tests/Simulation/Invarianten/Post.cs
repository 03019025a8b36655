using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Post;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>Each mail that was accepted goes out, in order, and more than once only when nobody could know that it arrived: with the same Message-ID (POST-1).</summary>
internal sealed class Post(Schoolleven leven) : IInvariant
{
    private const int WekenMax = 2;

    private static readonly Wie Kijker = new("controle", "Controle", Schoolleven.School, [new ActieveRol(Rol.Schoolleider, [])]);

    private int _gezien;

    public async Task InRust(Klant klant)
    {
        if (await klant.Doe("post", g => g.Postbus(Schoolleven.School).Bekijk(null, Kijker)) is not { } post)
        {
            return;
        }

        var nieuw = leven.Wereld.Mail.Postvak.Skip(_gezien).ToList();
        _gezien = leven.Wereld.Mail.Postvak.Count;
        var kaarten = post.Mails.ToLookup(m => m.Id, StringComparer.Ordinal);
        var keren = leven.Wereld.Mail.Postvak.TakeLast(nieuw.Count + 200).CountBy(m => m.BerichtId).ToDictionary(StringComparer.Ordinal);
        foreach (var (id, op) in leven.Model.Mails.ToList())
        {
            Kijk(id, op, [.. kaarten[id]], keren);
        }

        Volgorde(post.Mails, nieuw);
    }

    private void Kijk(string id, DateTimeOffset op, ImmutableArray<PostKaart> gevonden, Dictionary<string, int> keren)
    {
        Eis(gevonden.Length == 1, $"mail {id} is there {gevonden.Length} times");
        if (gevonden.Length != 1)
        {
            leven.Model.Mails.Remove(id);
            return;
        }

        var (kaart, keer) = (gevonden[0], keren.GetValueOrDefault(gevonden[0].BerichtId ?? ""));
        Eis(kaart.Stand != MailStand.Verstuurd || keer >= 1, $"mail {id} was sent and never arrived");
        Eis(keer <= Math.Max(1, kaart.AantalPogingen), $"mail {id} arrived {keer} times in {kaart.AantalPogingen} tries");
        Eis(keer <= 1 || leven.Wereld.Opties.Storingen, $"mail {id} arrived {keer} times");
        if (kaart.Stand is MailStand.Verstuurd or MailStand.Geweigerd or MailStand.Opgegeven)
        {
            leven.Model.Mails.Remove(id);
        }
        else
        {
            Eis(leven.Wereld.Klok.Nu - op < TimeSpan.FromDays(7 * WekenMax), $"mail {id} waits since {op:u}");
        }
    }

    /// <summary>Of mails that went at the first try the numbers rise.</summary>
    private void Volgorde(ImmutableArray<PostKaart> mails, List<Ontvangen> nieuw)
    {
        var glad = mails.Where(m => m is { AantalPogingen: 1, BerichtId: not null }).ToDictionary(m => m.BerichtId!, m => m.Nummer, StringComparer.Ordinal);
        var nummers = nieuw.Where(m => glad.ContainsKey(m.BerichtId)).Select(m => glad[m.BerichtId]).ToList();
        Eis(nummers.Zip(nummers.Skip(1)).All(p => p.First < p.Second), "mail went out of order");
    }

    private void Eis(bool goed, string zin)
    {
        if (!goed)
        {
            leven.Wereld.Schending("mail", zin);
        }
    }
}
