using Refit;

namespace MlConnector.BusinessCentral;

/// <summary>The general ledger entries of a company.</summary>
public interface IGeneralLedgerEntriesApi
{
    /// <summary>One page of general ledger entries; <see cref="ListGeneralLedgerEntriesAsync"/> follows the pages.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">The request was refused or got no answer.</exception>
    [Get("/generalLedgerEntries")]
    Task<ODataPage<GeneralLedgerEntry>> GetGeneralLedgerEntriesPageAsync([Property(QueryComposition.Key)] ODataQuery<GeneralLedgerEntry> query, CancellationToken cancellationToken = default);

    /// <summary>All general ledger entries that the query asks for, page by page.</summary>
    /// <param name="query">What to read; null means all.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="BusinessCentralException">A request failed, or the server repeats its pages.</exception>
    IAsyncEnumerable<GeneralLedgerEntry> ListGeneralLedgerEntriesAsync(ODataQuery<GeneralLedgerEntry>? query = null, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<GeneralLedgerEntry>(GetGeneralLedgerEntriesPageAsync, query, cancellationToken);

    /// <summary>One general ledger entry.</summary>
    /// <param name="id">Its SystemId.</param>
    /// <param name="query">Members and navigations to return, and which database answers; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="BusinessCentralException">It does not exist, or the request failed.</exception>
    [Get("/generalLedgerEntries({id})")]
    Task<GeneralLedgerEntry> GetGeneralLedgerEntryAsync(Guid id, [Property(QueryComposition.Key)] ODataQuery<GeneralLedgerEntry>? query = null, CancellationToken cancellationToken = default);
}
