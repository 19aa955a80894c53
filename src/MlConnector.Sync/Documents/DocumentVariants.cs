using MlConnector.BusinessCentral;
using MlConnector.Pipedrive;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Mapping;

namespace MlConnector.Sync.Documents;

/// <summary>
/// Looks up which variants of their items the variations on a deal's lines are: one list of Business Central for all items together, and one of
/// Pipedrive for each product, because it has none for several. Both are read anew, since neither side tells of such changes.
/// </summary>
internal sealed class DocumentVariants
{
    public async Task<IReadOnlyDictionary<SoldVariation, VariantAnswer>> FindAsync(
        WonDeal deal, IReadOnlyDictionary<long, DocumentItem> items, ConnectionSession session, CancellationToken cancellationToken)
    {
        var sold = deal.Lines.Where(line => line.IsEnabled).Select(line => line.Variation).OfType<SoldVariation>().Distinct().ToLookup(variation => variation.ProductId);
        var products = sold.Select(product => product.Key).Where(items.ContainsKey).ToList();
        var variants = await VariantsAsync(session, products.Select(product => items[product].Id), cancellationToken).ConfigureAwait(false);
        var answers = new Dictionary<SoldVariation, VariantAnswer>();
        foreach (var product in products)
        {
            var variations = await VariationsAsync(session, product, cancellationToken).ConfigureAwait(false);
            var match = new VariantMatch(items[product], variations, [.. variants[items[product].Id].OrderBy(variant => variant.Code, StringComparer.Ordinal)]);
            foreach (var variation in sold[product])
            {
                answers[variation] = match.Find(variation.Id);
            }
        }

        return answers;
    }

    private static async Task<ILookup<Guid, ItemVariant>> VariantsAsync(ConnectionSession session, IEnumerable<Guid> items, CancellationToken cancellationToken)
    {
        session.Lease.EnsureUsable();
        var variants = new List<ItemVariant>();
        var query = Projection.Primary<ItemVariant>().Where(ODataFilter.AnyOf("itemId", items));
        await foreach (var variant in session.BusinessCentral.ListItemVariantsAsync(query, cancellationToken).ConfigureAwait(false))
        {
            variants.Add(variant);
        }

        return variants.ToLookup(variant => variant.ItemId ?? Guid.Empty);
    }

    private static async Task<List<ProductVariation>> VariationsAsync(ConnectionSession session, long product, CancellationToken cancellationToken)
    {
        session.Lease.EnsureUsable();
        var variations = new List<ProductVariation>();
        try
        {
            await foreach (var variation in session.Pipedrive.ListProductVariationsAsync(new ProductId(product), cancellationToken: cancellationToken).ConfigureAwait(false))
            {
                variations.Add(variation);
            }
        }
        catch (PipedriveException missing) when (missing.Category == PipedriveErrorCategory.NotFound)
        {
            // The product was deleted; what is left of its variations is the id on the line.
            return [];
        }

        return variations;
    }
}
