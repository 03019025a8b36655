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

    public Task OntvangIncassoVrij(Afzender van, string runId) => Ontvang(van, (was, _) => BetalerincassoRules.Vrij(was, runId));
}
