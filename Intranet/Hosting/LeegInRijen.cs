using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>
/// An empty value in a row of texts is an empty text and not null, as the type of the row says: who reads <c>kind=</c> finds a text that names
/// nothing (SEC-6). A field of its own that is left empty stays null.
/// </summary>
internal sealed class LeegInRijen : IDisplayMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Key.MetadataKind == ModelMetadataKind.Type && context.Key.ModelType == typeof(string))
        {
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }
}
