using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Shared;

/// <summary>What the office pages share: the school of the URL, who asks, and how a form is answered.</summary>
public abstract class KantoorPagina(IGrainFactory grains, Schooltijd tijd) : PageModel
{
    public Wie Wie => HttpContext.Wie();

    public SchoolSleutel School => HttpContext.School();

    public DateOnly Vandaag => tijd.Vandaag;

    /// <summary>Address of the school's part, to put pages behind: /s/99XX00.</summary>
    public string Adres => $"/s/{School}";

    protected IGrainFactory Grains => grains;

    protected Schooltijd Tijd => tijd;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.HandlerMethod is null)
        {
            // Without a handler the framework would draw the page with nothing in it.
            context.Result = StatusCode(StatusCodes.Status405MethodNotAllowed);
        }
        else if (HttpMethods.IsPost(Request.Method) && (context.HandlerMethod.Parameters.Any(IsOnleesbaar) || HeeftEigenNummers))
        {
            // No form of ours sends a tick, number or choice that is none; taken as it is it would count as no, as nil, or as the first choice.
            context.Result = StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>The schooljaar of an address; that of <paramref name="zonder"/> when it names none. Null for one that isn't there: what was meant for that one isn't shown or written in another.</summary>
    protected static Schooljaar? LeesJaar(string? tekst, Schooljaar zonder, Func<Schooljaar, bool> isEr)
    {
        ArgumentNullException.ThrowIfNull(isEr);
        var jaar = tekst is null ? zonder : Schooljaar.Probeer(tekst, out var gelezen) ? gelezen.Value : default;
        return isEr(jaar) ? jaar : null;
    }

    /// <summary>Puts a refusal at the field that it names, or above the form when it names none, or when the act had no fields at all.</summary>
    protected void Weiger(Weigering weigering, string deel)
    {
        ArgumentNullException.ThrowIfNull(weigering);
        ModelState.AddModelError(weigering.Veld is { Length: > 0 } veld && deel is { Length: > 0 } ? $"{deel}.{Eigenschap(veld)}" : "", weigering.Zin);
    }

    /// <summary>
    /// Rows that say their own numbers (Rijen.index): no form of ours does, and of a number without fields the framework makes a row that is null (SEC-6). Null for a form
    /// that couldn't be read: that is refused already.
    /// </summary>
    private bool HeeftEigenNummers => Request.Query.Keys.Any(IsNummer) || (Request.HasFormContentType && HttpContext.Features.Get<IFormFeature>()?.Form?.Keys.Any(IsNummer) == true);

    private static bool IsNummer(string naam) => naam.EndsWith(".index", StringComparison.OrdinalIgnoreCase);

    /// <summary>A tick, number or choice of the handler itself for which something else came. Where the handler can tell that nothing was chosen, it says so itself.</summary>
    private bool IsOnleesbaar(HandlerParameterDescriptor deel)
    {
        var naam = deel.BindingInfo?.BinderModelName ?? deel.Name;
        return (deel.ParameterType.IsPrimitive || deel.ParameterType.IsEnum) && ModelState.GetFieldValidationState(naam) == ModelValidationState.Invalid
            && (Request.Query[naam].ToString().Length > 0 || (Request.HasFormContentType && Request.Form[naam].ToString().Length > 0));
    }

    /// <summary>tot-en-met → TotEnMet: refusals name fields in kebab-case, forms in Pascal case.</summary>
    private static string Eigenschap(string veld) =>
        string.Concat(veld.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(Namen.Hoofdletter));

    /// <summary>A refusal at its field; true when there was none.</summary>
    protected bool IsGoed(Uitkomst uitkomst, string deel)
    {
        ArgumentNullException.ThrowIfNull(uitkomst);
        if (uitkomst.Weigering is { } weigering)
        {
            Weiger(weigering, deel);
        }

        return uitkomst.IsGoed;
    }

    /// <summary>The fragment for htmx, the whole page for who has no script; 422 when the form was refused.</summary>
    protected IActionResult Toon(string partial, object model)
    {
        Response.StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return Request.IsHtmxNonBoosted() ? Partial(partial, model) : Page();
    }
}
