using System.Globalization;
using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Matching.Normalization;

namespace MlConnector.Sync.Documents;

/// <summary>
/// Says which variant of its item a variation of a product is: the one that has the variation's name as its code or else as its description, if
/// there is exactly one and no other variation of the product means it too. Pure.
/// </summary>
internal sealed class VariantMatch(DocumentItem item, IReadOnlyList<ProductVariation> variations, IReadOnlyList<ItemVariant> variants)
{
    private const int MostNamed = 20;
    private readonly ILookup<string, ItemVariant> _byCode = variants.ToLookup(variant => SignalBuilder.Number(variant.Code ?? ""));
    private readonly ILookup<string, ItemVariant> _byDescription = variants.ToLookup(variant => FoldedText.Exact(variant.Description ?? ""));

    public VariantAnswer Find(long variation)
    {
        if (variations.FirstOrDefault(candidate => candidate.Id == variation) is not { } sold)
        {
            return new VariantAnswer.Unclear(string.Create(
                CultureInfo.InvariantCulture, $"variation {variation}, which its product does not have any more. Choose another one on the deal."));
        }

        var name = sold.Name ?? "";
        if (MeantBy(sold) is not [var variant])
        {
            return Unclear(name, MeantBy(sold) is [] ? "no variant of its item has that code or description" : "several variants of its item have that description");
        }

        var rival = variations.FirstOrDefault(other => other.Id != variation && MeantBy(other).Contains(variant));
        return rival is null
            ? new VariantAnswer.Found(variant.Id, name)
            : Unclear(name, $"variation '{rival.Name}' of the same product means the same variant '{variant.Code}'");
    }

    /// <summary>A code is the stronger word: descriptions are only asked when no code fits.</summary>
    private List<ItemVariant> MeantBy(ProductVariation variation)
    {
        var (code, name) = (SignalBuilder.Number(variation.Name ?? ""), FoldedText.Exact(variation.Name ?? ""));
        // A name that shows nothing means nothing, least of all the variants without description.
        return name.Length == 0 ? [] : [.. _byCode.Contains(code) ? _byCode[code] : _byDescription[name]];
    }

    private VariantAnswer.Unclear Unclear(string name, string why) => new(
        $"variation '{name}' of its product, and {why}. {Known} "
        + "Give exactly one variant the variation's name as its code or description, or rename the variation; the item itself would be the wrong article.");

    private string Known => variants.Count == 0
        ? $"Item {item.Number} has no variants."
        : $"The variants of item {item.Number} are {string.Join(", ", variants.Take(MostNamed).Select(Named))}"
            + (variants.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {variants.Count - MostNamed} more.") : ".");

    private static string Named(ItemVariant variant) => string.IsNullOrWhiteSpace(variant.Description) ? $"'{variant.Code}'" : $"'{variant.Code}' ({variant.Description})";
}
