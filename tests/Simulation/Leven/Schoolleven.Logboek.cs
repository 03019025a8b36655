using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;

namespace OrleansSchool.Simulation.Leven;

/// <summary>The queue of the web process before the access log: batches of at most a second, repeated with the same number until there is an answer.</summary>
internal sealed partial class Schoolleven
{
    private const string Bron = "web-simulatie";

    private readonly List<Inzageregel> _regels = [];
    private bool _schrijft;
    private Task _schrijven = Task.CompletedTask;

    private void Bekeek(Wie wie, Inzagesoort soort, string wat, string? leerlingId, string? groepId)
    {
        _regels.Add(new Inzageregel(_wereld.Klok.Nu, wie.AccountId, wie.Naam, soort, wat, leerlingId, groepId, wie.Tablet));
        if (!_schrijft)
        {
            _schrijft = true;
            _schrijven = SchrijfLog();
        }
    }

    /// <summary>Ends when nothing waits any more. A log that couldn't be written stops the run here.</summary>
    internal async Task LogGeschreven()
    {
        while (_schrijft)
        {
            await _schrijven;
        }
    }

    private async Task SchrijfLog()
    {
        while (_regels.Count > 0)
        {
            await _wereld.Wacht(TimeSpan.FromSeconds(1));
            var deel = _regels.Take(InzageGrenzen.RegelsPerBlad).ToImmutableArray();
            var van = new Afzender(Bron, Model.Logregels + 1);
            await _klant.Doe(g => g.Toegangslog(School).NoteerVan(van, deel));
            _regels.RemoveRange(0, deel.Length);
            Model.Logregels += deel.Length;
            Model.EersteLog ??= Vandaag;
        }

        _schrijft = false;
    }
}
