namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>The fields of accounts, dimensions, journals and ledger entries, as the API pages declare them.</summary>
internal static class FinanceEntities
{
    public static readonly IReadOnlyList<string> Notations =
    [
        """
        accounts account G/L_Account number RW
        id:G number:C20 displayName:T100
        category:E(_x0020_|Assets|Liabilities|Equity|Income|Cost_x0020_of_x0020_Goods_x0020_Sold|Expense) subCategory:T80 blocked:B
        accountType:E(Posting|Heading|Total|Begin_x002D_Total|End_x002D_Total) directPosting:B netChange:D
        consolidationTranslationMethod:E(Average_x0020_Rate_x0020__x0028_Manual_x0029_|Closing_x0020_Rate|Historical_x0020_Rate|Composite_x0020_Rate|Equity_x0020_Rate)
        consolidationDebitAccount:C20 consolidationCreditAccount:C20 excludeFromConsolidation:B lastModifiedDateTime:t
        """,
        """
        dimensions dimension Dimension code RW
        id:G code:C20 displayName:T30 consolidationCode:C20 lastModifiedDateTime:t
        """,
        """
        dimensionValues dimensionValue Dimension_Value - RW
        id:G code:C20 dimensionId:G displayName:T50 consolidationCode:C20 lastModifiedDateTime:t
        """,
        """
        defaultDimensions defaultDimension Default_Dimension - RCUDW
        id:G parentType:E(_x0020_|Customer|Item|Vendor|Employee)* parentId:G* dimensionId:G* dimensionCode:C20 dimensionValueId:G*
        dimensionValueCode:C20 postingValidation:E(_x0020_|Code_x0020_Mandatory|Same_x0020_Code|No_x0020_Code)*
        lastModifiedDateTime:t
        """,
        """
        dimensionSetLines dimensionSetLine Dimension_Set_Entry_Buffer - RCUD
        id:G* code:C20* consolidationCode:C20 parentId:G
        parentType:E(_x0020_|Sales_x0020_Order|Sales_x0020_Order_x0020_Line|Sales_x0020_Quote|Sales_x0020_Quote_x0020_Line|Sales_x0020_Credit_x0020_Memo|Sales_x0020_Credit_x0020_Memo_x0020_Line|Sales_x0020_Invoice|Sales_x0020_Invoice_x0020_Line|Sales_x0020_Shipment|Sales_x0020_Shipment_x0020_Line|Journal_x0020_Line|General_x0020_Ledger_x0020_Entry)
        displayName:T30 valueId:G*? valueCode:C20*? valueConsolidationCode:C20 valueDisplayName:T50
        """,
        """
        generalLedgerEntries generalLedgerEntry G/L_Entry - RW
        id:G entryNumber:I postingDate:d documentNumber:C20
        documentType:E(_x0020_|Payment|Invoice|Credit_x0020_Memo|Finance_x0020_Charge_x0020_Memo|Reminder|Refund) accountId:G
        accountNumber:C20 description:T100 debitAmount:D creditAmount:D additionalCurrencyDebitAmount:D
        additionalCurrencyCreditAmount:D lastModifiedDateTime:t
        """,
        """
        customerPaymentJournals customerPaymentJournal Gen._Journal_Batch code RCUDW
        id:G code:C10* displayName:T100* lastModifiedDateTime:t balancingAccountId:G* balancingAccountNumber:C20
        """,
        """
        customerPayments customerPayment Gen._Journal_Line - RCUDW
        id:G journalId:G* journalDisplayName:C10* lineNumber:I* customerId:G* customerNumber:C20* postingDate:d*
        documentNumber:C20* externalDocumentNumber:C35* amount:D* appliesToInvoiceId:G*? appliesToInvoiceNumber:C20*?
        description:T100* comment:T250* lastModifiedDateTime:t
        """,
        """
        journals journal Gen._Journal_Batch code R
        id:G code:C10 displayName:T100 templateDisplayName:C10 lastModifiedDateTime:t balancingAccountId:G
        balancingAccountNumber:C20
        """,
    ];
}
