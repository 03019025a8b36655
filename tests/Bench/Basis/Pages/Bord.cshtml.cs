using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OrleansSchool.Bench.Basis.Pages;

public sealed record Scherm(string School, string Groep, IReadOnlyList<Tegel> Tegels)
{
    public string Pad => $"/s/{School}/bord/{Groep}";

    public int Aantal(string staat) => Tegels.Count(t => t.Staat == staat);

    public Tegel? Kind(string leerling) => Tegels.FirstOrDefault(t => t.LeerlingId == leerling);
}

public sealed record TegelModel(Scherm Scherm, Tegel Tegel);

public sealed record Antwoord(Scherm Scherm, Tegel Tegel, string OperatieId, string Klein);

public sealed class BordModel(Schooldb db, Merken merken) : PageModel
{
    public Scherm Scherm { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string school, string groep)
    {
        if (HttpContext.Features.Get<Account>()?.SchoolId != school)
        {
            return NotFound();
        }

        await Laad(school, groep);
        return Page();
    }

    public async Task<IActionResult> OnPostMerk(string school, string groep, string leerling, string staat, string operatieId)
    {
        if (HttpContext.Features.Get<Account>() is not { } wie || await merken.Zet(new Merk(school, groep, leerling, staat, operatieId), wie) is not { } markering)
        {
            return StatusCode(StatusCodes.Status422UnprocessableEntity);
        }

        await Laad(school, groep);
        return Scherm.Kind(leerling) is { } tegel
            ? Partial("_Antwoord", new Antwoord(Scherm, tegel, operatieId, $"{markering.Op:HH:mm} door {wie.Naam.Split(' ')[0]}"))
            : NotFound();
    }

    private async Task Laad(string school, string groep)
    {
        var tegels = new List<Tegel>();
        await foreach (var tegel in Bordvragen.Bord(db, school, groep, Lunch.Dag, Lunch.Maandag))
        {
            tegels.Add(tegel);
        }

        Scherm = new Scherm(school, groep, tegels);
    }
}
