using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>
/// A tick box: true or false, in a form also "true,false" of box and hidden field. What is neither is refused at the field, and can't be drawn
/// again: the box reads what was posted, and fails on it. So it stands there as not ticked.
/// </summary>
internal sealed class VinkjeBinder(IModelBinder gewoon) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        await gewoon.BindModelAsync(bindingContext);
        if (!bindingContext.Result.IsModelSet && bindingContext.ValueProvider.GetValue(bindingContext.ModelName) != ValueProviderResult.None)
        {
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, false, "false");
        }
    }
}

internal sealed class VinkjeBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Metadata.UnderlyingOrModelType == typeof(bool)
            ? new VinkjeBinder(new SimpleTypeModelBinder(context.Metadata.ModelType, context.Services.GetRequiredService<ILoggerFactory>())) : null;
    }
}
