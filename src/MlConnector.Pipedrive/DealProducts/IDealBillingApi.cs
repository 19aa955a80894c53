using Refit;

namespace MlConnector.Pipedrive;

/// <summary>Discounts and installments of deals.</summary>
public interface IDealBillingApi
{
    /// <summary>All discounts on a deal; there are no pages. Costs 10 tokens.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/deals/{id}/discounts")]
    Task<CursorPage<Discount>> GetDiscountsAsync(DealId id, CancellationToken cancellationToken = default);

    /// <summary>Creates a discount on a deal, which changes its value. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 5 tokens.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v2/deals/{id}/discounts")]
    Task<SingleAnswer<Discount>> CreateDiscountAsync(DealId id, [Body] DiscountChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes a discount: only the members that are set. Never repeated by the client. Costs 5 tokens.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="discountId">The id of the discount.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Patch("/api/v2/deals/{id}/discounts/{discountId}")]
    Task<SingleAnswer<Discount>> UpdateDiscountAsync(DealId id, Guid discountId, [Body] DiscountChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes a discount. Costs 3 tokens.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="discountId">The id of the discount.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v2/deals/{id}/discounts/{discountId}")]
    Task DeleteDiscountAsync(DealId id, Guid discountId, CancellationToken cancellationToken = default);

    /// <summary>One page of installments of many deals, 100 deals in one request; <see cref="ListInstallmentsAsync"/> follows the pages. Costs 10 tokens. The price is the same whatever the limit.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Get("/api/v2/deals/installments")]
    Task<CursorPage<Installment>> GetInstallmentsPageAsync([Property(QueryComposition.Key)] InstallmentQuery query, CancellationToken cancellationToken = default);

    /// <summary>All installments of many deals, 100 deals in one request, page by page.</summary>
    /// <param name="query">What to read.</param>
    /// <param name="cancellationToken">Cancels between and within pages.</param>
    /// <exception cref="PipedriveException">A request failed, or the server repeats its cursors.</exception>
    IAsyncEnumerable<Installment> ListInstallmentsAsync(InstallmentQuery query, CancellationToken cancellationToken = default) =>
        Paging.ItemsAsync<InstallmentQuery, Installment>(GetInstallmentsPageAsync, query, cancellationToken);

    /// <summary>Creates an installment; the deal needs a one-time line. Never repeated by the client: see <see cref="PipedriveException.IsOutcomeUnknown"/>. Costs 5 tokens.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="changes">Its members.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Post("/api/v2/deals/{id}/installments")]
    Task<SingleAnswer<Installment>> CreateInstallmentAsync(DealId id, [Body] InstallmentChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Changes an installment: only the members that are set. Never repeated by the client. Costs 5 tokens.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="installmentId">The id of the installment.</param>
    /// <param name="changes">The members to change.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <returns>The record as the server stored it, which may differ from what was sent.</returns>
    /// <exception cref="PipedriveException">The request was refused or got no answer.</exception>
    [Patch("/api/v2/deals/{id}/installments/{installmentId}")]
    Task<SingleAnswer<Installment>> UpdateInstallmentAsync(DealId id, long installmentId, [Body] InstallmentChanges changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes an installment. Costs 3 tokens.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="installmentId">The id of the installment.</param>
    /// <param name="cancellationToken">Cancels the request; it may be executed nevertheless.</param>
    /// <exception cref="PipedriveException">It does not exist, or the request was refused or got no answer.</exception>
    [Delete("/api/v2/deals/{id}/installments/{installmentId}")]
    Task DeleteInstallmentAsync(DealId id, long installmentId, CancellationToken cancellationToken = default);
}
