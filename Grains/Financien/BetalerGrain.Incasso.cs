using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>A payer in a collection run (TSO-6b).</summary>
internal sealed partial class BetalerGrain
{
    public Task<Incassoantwoord> Incassovoorstel(DateOnly incassodatum)
    {
        BetalerRules.Klopt(_duurzaam);
        return Task.FromResult(BetalerincassoRules.Neem(_duurzaam, "", incassodatum, Hier()).Antwoord);
    }

    public async Task<Incassoantwoord> NeemInIncasso(string runId, DateOnly incassodatum)
    {
        var antwoord = await Wijzig(was =>
        {
            var hier = Hier();
            var (wordt, gezegd) = BetalerincassoRules.Neem(was, runId, incassodatum, hier);
            return (ReferenceEquals(was, wordt) ? was : BetalerpostRules.Rond(was, wordt, hier), gezegd);
        });
        await _postbode.Verzend();
        return antwoord;
    }

    public Task OntvangIncassoVrij(Afzender van, string runId, string? afkeuring) => Ontvang(
        van, (was, hier) => afkeuring is null ? BetalerincassoRules.Vrij(was, runId) : BetalerincassoRules.Afgekeurd(was, runId, afkeuring, hier));

    public async Task<bool> NeemWeerInIncasso(string runId, DateOnly incassodatum, Incassobijdrage bijdrage, string? afkeuring)
    {
        var kan = await Wijzig(was =>
        {
            var (wordt, antwoord) = BetalerincassoRules.NeemWeer(was, new Incassoreservering(runId, incassodatum, bijdrage), afkeuring);
            return (ReferenceEquals(was, wordt) ? was : BetalerpostRules.Rond(was, wordt, Hier()), antwoord);
        });
        await _postbode.Verzend();
        return kan;
    }
}
