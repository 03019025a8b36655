using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrleansSchool.Basis;
using OrleansSchool.Post;

namespace OrleansSchool.Tests.Intranet.Mensen;

/// <summary>A mail server that takes everything, and the mailboxes behind it.</summary>
public sealed partial class Brievenbus : IMailTransport
{
    private const int StappenMax = 600;

    private static readonly TimeSpan GeduldMax = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<Mailbericht> _post = new();

    public IReadOnlyCollection<Mailbericht> Post => _post;

    /// <summary>Each mail with the name of the server that took it.</summary>
    public ConcurrentQueue<(string Server, Mailbericht Mail)> Langs { get; } = new();

    /// <summary>Name of a server that nobody reaches.</summary>
    public string? Onbereikbaar { get; set; }

    public FabriekOpties Opties(bool demo = false) => new(Demo: demo)
    {
        PasAan = b => b.Services.Replace(ServiceDescriptor.Singleton<IMailTransport>(this)),
    };

    public Task<Postuitslag> Stuur(PostInstellingen server, Mailbericht bericht, CancellationToken stop)
    {
        if (server.Server == Onbereikbaar)
        {
            return Task.FromResult(new Postuitslag(PogingUitslag.GeenVerbinding, null, "weg"));
        }

        if (!VanDeNacht(bericht))
        {
            _post.Enqueue(bericht);
            Langs.Enqueue((server.Server, bericht));
        }

        return Task.FromResult(new Postuitslag(PogingUitslag.Aangenomen, 250, "OK"));
    }

    /// <summary>Sets the mail server of both schools.</summary>
    public static async Task StelIn(IntranetFabriek web)
    {
        foreach (var school in new[] { KleineSchool.Horizon, KleineSchool.Einder })
        {
            var wie = Wie.Systeem(school.Sleutel, "Proef");
            var postbus = web.Grains.Postbus(school.Sleutel);
            var nieuw = new PostInstellingen("mail.school.example", 587, Mailbeveiliging.StartTls, null, null, "intranet@school.example", school.Naam, null);
            Assert.Null((await postbus.BewaarInstellingen(nieuw, (await postbus.Instellingen(wie)).Waarde!.Versie, wie)).Weigering);
        }
    }

    /// <summary>The nth mail to this address; moves the clock so that the outbox gets its turn.</summary>
    public async Task<Mailbericht> Naar(IntranetFabriek web, string email, int nummer = 1)
    {
        var begin = TimeProvider.System.GetTimestamp();
        using var slag = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        for (var poging = 0; TimeProvider.System.GetElapsedTime(begin) < GeduldMax; poging++)
        {
            if (_post.Where(p => p.NaarEmail == email).ElementAtOrDefault(nummer - 1) is { } mail)
            {
                return mail;
            }

            web.Klok.Vooruit(poging < StappenMax ? TimeSpan.FromSeconds(1) : TimeSpan.Zero); // never so far that a link runs out
            await slag.WaitForNextTickAsync(); // the server works on its own threads; steps in a row would use the clock up before it began
        }

        throw new InvalidOperationException($"Geen {nummer}e mail naar {email}; wel {string.Join(", ", _post.Select(p => p.NaarEmail))}.");
    }

    /// <summary>A clock that is put ahead passes nights, and each tells whether its back-up was made: at a moment of its own.</summary>
    private static bool VanDeNacht(Mailbericht bericht) => bericht.Onderwerp.Contains("back-up", StringComparison.OrdinalIgnoreCase);

    /// <summary>Path of the link in a mail.</summary>
    public static string Link(Mailbericht mail) => new Uri(Adres().Match(mail.Tekst).Value).PathAndQuery;

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Adres();
}
