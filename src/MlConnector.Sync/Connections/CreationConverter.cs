using System.ComponentModel;
using System.Globalization;

namespace MlConnector.Sync.Connections;

/// <summary>Reads <see cref="Creation"/> from settings, where <c>true</c> and <c>false</c> are allowed too.</summary>
internal sealed class CreationConverter() : EnumConverter(typeof(Creation))
{
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text && bool.TryParse(text, out var flag) ? flag ? Creation.Both : Creation.Off : base.ConvertFrom(context, culture, value);
}
