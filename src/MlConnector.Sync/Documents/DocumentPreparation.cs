using System.Globalization;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Documents;

/// <summary>Gathers what a document needs to know and lets the planner judge it.</summary>
internal sealed class DocumentPreparation(DocumentBuyers buyers, DocumentVariants variants, ILinkStore links, ISnapshotStore snapshots)
{
    public async Task<Preflight> PrepareAsync(WonDeal deal, ConnectionSession session, CancellationToken cancellationToken)
    {
        var parties = deal.Status == "won" ? await GatherAsync(deal, session, cancellationToken).ConfigureAwait(false) : new DocumentParties();
        var key = DocumentKey.For(session.Name, deal.Id, revision: 1);
        var preflight = DocumentPlanner.Plan(deal, parties, session.Flows.Deals, key);
        if (preflight is Preflight.VariantsUnread)
        {
            var found = await variants.FindAsync(deal, parties.Items, session, cancellationToken).ConfigureAwait(false);
            preflight = DocumentPlanner.Plan(deal, parties with { Variants = found }, session.Flows.Deals, key);
        }

        return preflight is Preflight.Missing { WaitsFor: { } party } missing
            && await snapshots.FindAsync(session.Name, party.Side, party.Flow, party.Id, cancellationToken).ConfigureAwait(false) is null
            ? missing with { IsUnread = true }
            : preflight;
    }

    private async Task<DocumentParties> GatherAsync(WonDeal deal, ConnectionSession session, CancellationToken cancellationToken)
    {
        var buyer = await buyers.FindAsync(deal, session, cancellationToken).ConfigureAwait(false);
        var facts = await session.GetFactsAsync().ConfigureAwait(false);
        var (currency, problem) = JudgeCurrency(deal.Currency, facts);
        return buyer with
        {
            Items = await ItemsAsync(deal, session, cancellationToken).ConfigureAwait(false),
            DefaultItem = await DefaultItemAsync(session, cancellationToken).ConfigureAwait(false),
            Currency = currency,
            CurrencyProblem = problem,
            Precision = facts.PrecisionOf(currency),
        };
    }

    private async Task<Dictionary<long, DocumentItem>> ItemsAsync(WonDeal deal, ConnectionSession session, CancellationToken cancellationToken)
    {
        var items = new Dictionary<long, DocumentItem>();
        foreach (var product in deal.Lines.Where(line => line.IsEnabled).Select(line => line.ProductId).OfType<long>().Distinct())
        {
            if (await links.FindByPipedriveAsync(session.Name, SyncFlow.Products, product, cancellationToken).ConfigureAwait(false) is { } link)
            {
                items[product] = new DocumentItem(link.BusinessCentralId, link.Number);
            }
        }

        return items;
    }

    private async Task<Guid?> DefaultItemAsync(ConnectionSession session, CancellationToken cancellationToken)
    {
        if (session.Flows.Deals is not { MissingItem: MissingItemPolicy.DefaultItem, DefaultItem: { Length: > 0 } number })
        {
            return null;
        }

        var found = await snapshots.FindBySignalAsync(
            session.Name, Side.BusinessCentral, SyncFlow.Products, new MatchSignal(SignalKind.Number, number.ToUpperInvariant()), 1, cancellationToken).ConfigureAwait(false);
        return found is [var item] ? Guid.Parse(item.Id) : null;
    }

    private static (string? Currency, string? Problem) JudgeCurrency(string? currency, CompanyFacts facts)
    {
        if (string.IsNullOrEmpty(currency) || string.Equals(currency, facts.LocalCurrency, StringComparison.OrdinalIgnoreCase))
        {
            return (null, null);
        }

        return facts switch
        {
            _ when !facts.Currencies.Contains(currency) => (null, string.Create(CultureInfo.InvariantCulture, $"The deal's currency {currency} does not exist in Business Central. Add it there with an exchange rate.")),
            _ when !facts.Rated.Contains(currency) => (null, string.Create(CultureInfo.InvariantCulture, $"Currency {currency} has no exchange rate in Business Central. Add one.")),
            _ => (currency.ToUpperInvariant(), null),
        };
    }
}
