namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>The fields of sales documents and their lines, as the API pages declare them.</summary>
internal static class SalesEntities
{
    public static readonly IReadOnlyList<string> Notations =
    [
        """
        salesOrders salesOrder Sales_Order_Entity_Buffer number RCUDW
        id:G number:C20 externalDocumentNumber:C35* orderDate:d* postingDate:d* customerId:G* customerNumber:C20* customerName:T100
        billToName:T100 billToCustomerId:G* billToCustomerNumber:C20* shipToName:T100* shipToContact:T100* sellToAddressLine1:T100*
        sellToAddressLine2:T50* sellToCity:T30* sellToCountry:C10* sellToState:T30* sellToPostCode:C20* billToAddressLine1:T100
        billToAddressLine2:T50 billToCity:T30 billToCountry:C10 billToState:T30 billToPostCode:C20 shipToAddressLine1:T100*
        shipToAddressLine2:T50* shipToCity:T30* shipToCountry:C10* shipToState:T30* shipToPostCode:C20* shortcutDimension1Code:C20*
        shortcutDimension2Code:C20* currencyId:G* currencyCode:T250*? pricesIncludeTax:B* paymentTermsId:G* shipmentMethodId:G*
        salesperson:C20* partialShipping:B* requestedDeliveryDate:d* discountAmount:D* discountAppliedBeforeTax:B
        totalAmountExcludingTax:D totalTaxAmount:D totalAmountIncludingTax:D fullyShipped:B* status:E(Draft|In_x0020_Review|Open)
        lastModifiedDateTime:t phoneNumber:T30* email:T80*
        """,
        """
        salesOrderLines salesOrderLine Sales_Invoice_Line_Aggregate - RCUD
        id:G documentId:G* sequence:I* itemId:G* accountId:G*
        lineType:E(Comment|Account|Item|Resource|Fixed_x0020_Asset|Charge|Allocation_x0020_Account)* lineObjectNumber:C20*
        description:T100* description2:T50* unitOfMeasureId:G* unitOfMeasureCode:C10* quantity:D* unitPrice:D* discountAmount:D*
        discountPercent:D* discountAppliedBeforeTax:B amountExcludingTax:D taxCode:C50* taxPercent:D totalTaxAmount:D
        amountIncludingTax:D invoiceDiscountAllocation:D netAmount:D netTaxAmount:D netAmountIncludingTax:D shipmentDate:d*
        shippedQuantity:D invoicedQuantity:D invoiceQuantity:D* shipQuantity:D* itemVariantId:G* locationId:G* taxPostingGroup:C20~
        """,
        """
        salesInvoices salesInvoice Sales_Invoice_Entity_Aggregate number RCUDW
        id:G number:C20 externalDocumentNumber:C35* invoiceDate:d* postingDate:d* dueDate:d* promisedPayDate:d*
        customerPurchaseOrderReference:T35* customerId:G* customerNumber:C20* customerName:T100 billToName:T100 billToCustomerId:G*
        billToCustomerNumber:C20* shipToName:T100* shipToContact:T100* sellToAddressLine1:T100* sellToAddressLine2:T50*
        sellToCity:T30* sellToCountry:C10* sellToState:T30* sellToPostCode:C20* billToAddressLine1:T100 billToAddressLine2:T50
        billToCity:T30 billToCountry:C10 billToState:T30 billToPostCode:C20 shipToAddressLine1:T100* shipToAddressLine2:T50*
        shipToCity:T30* shipToCountry:C10* shipToState:T30* shipToPostCode:C20* currencyId:G* shortcutDimension1Code:C20*
        shortcutDimension2Code:C20* currencyCode:T250*? orderId:G orderNumber:C20 paymentTermsId:G* shipmentMethodId:G*
        salesperson:C20* disputeStatusId:G* disputeStatus:C10* pricesIncludeTax:B remainingAmount:D? discountAmount:D*
        discountAppliedBeforeTax:B totalAmountExcludingTax:D totalTaxAmount:D totalAmountIncludingTax:D
        status:E(_x0020_|Draft|In_x0020_Review|Open|Paid|Canceled|Corrective) lastModifiedDateTime:t phoneNumber:T30* email:T80*
        posted:B~
        """,
        """
        salesInvoiceLines salesInvoiceLine Sales_Invoice_Line_Aggregate - RCUD
        id:G documentId:G* sequence:I* itemId:G* accountId:G*
        lineType:E(Comment|Account|Item|Resource|Fixed_x0020_Asset|Charge|Allocation_x0020_Account)* lineObjectNumber:C20*
        description:T100* description2:T50* unitOfMeasureId:G* unitOfMeasureCode:C10* quantity:D* unitPrice:D* discountAmount:D*
        discountPercent:D* discountAppliedBeforeTax:B amountExcludingTax:D taxCode:C50* taxPercent:D totalTaxAmount:D
        amountIncludingTax:D invoiceDiscountAllocation:D netAmount:D netTaxAmount:D netAmountIncludingTax:D shipmentDate:d*
        itemVariantId:G* locationId:G* taxPostingGroup:C20~
        """,
        """
        salesShipments salesShipment Sales_Shipment_Header number RW
        id:G number:C20 externalDocumentNumber:C35 invoiceDate:d postingDate:d dueDate:d customerPurchaseOrderReference:T35
        customerId:G customerNumber:C20 customerName:T100 billToCustomerId:G billToName:T100 billToCustomerNumber:C20
        shipToName:T100 shipToContact:T100 sellToAddressLine1:T100 sellToAddressLine2:T50 sellToCity:T30 sellToCountry:C10
        sellToState:T30 sellToPostCode:C20 billToAddressLine1:T100 billToAddressLine2:T50 billToCity:T30 billToCountry:C10
        billToState:T30 billToPostCode:C20 shipToAddressLine1:T100 shipToAddressLine2:T50 shipToCity:T30 shipToCountry:C10
        shipToState:T30 shipToPostCode:C20 currencyCode:T250? orderNumber:C20 paymentTermsCode:C10 shipmentMethodCode:C10
        salesperson:C20 pricesIncludeTax:B lastModifiedDateTime:t phoneNumber:T30 email:T80
        """,
        """
        salesShipmentLines salesShipmentLine Sales_Shipment_Line - RW
        id:G documentId:G documentNo:C20 sequence:I
        lineType:E(_x0020_|G_x002F_L_x0020_Account|Item|Resource|Fixed_x0020_Asset|Charge_x0020__x0028_Item_x0029_|Allocation_x0020_Account)
        lineObjectNumber:C20 description:T100 description2:T50 unitOfMeasureCode:C10 unitPrice:D quantity:D discountPercent:D
        taxPercent:D shipmentDate:d
        """,
        """
        salesQuotes salesQuote Sales_Quote_Entity_Buffer number RCUDW
        id:G number:C20 externalDocumentNumber:C35* documentDate:d* postingDate:d* dueDate:d* customerId:G* customerNumber:C20*
        customerName:T100 billToName:T100 billToCustomerId:G* billToCustomerNumber:C20* shipToName:T100* shipToContact:T100*
        sellToAddressLine1:T100* sellToAddressLine2:T50* sellToCity:T30* sellToCountry:C10* sellToState:T30* sellToPostCode:C20*
        billToAddressLine1:T100* billToAddressLine2:T50* billToCity:T30* billToCountry:C10* billToState:T30* billToPostCode:C20*
        shipToAddressLine1:T100* shipToAddressLine2:T50* shipToCity:T30* shipToCountry:C10* shipToState:T30* shipToPostCode:C20*
        shortcutDimension1Code:C20* shortcutDimension2Code:C20* currencyId:G* currencyCode:T250*? paymentTermsId:G* shipmentMethodId:G*
        salesperson:C20* discountAmount:D* totalAmountExcludingTax:D totalTaxAmount:D totalAmountIncludingTax:D
        status:E(Draft|Sent|Accepted|Expired_x0020_) sentDate:t validUntilDate:d* acceptedDate:d lastModifiedDateTime:t phoneNumber:T30*
        email:T80*
        """,
        """
        salesQuoteLines salesQuoteLine Sales_Invoice_Line_Aggregate - RCUD
        id:G documentId:G* sequence:I* itemId:G* accountId:G*
        lineType:E(Comment|Account|Item|Resource|Fixed_x0020_Asset|Charge|Allocation_x0020_Account)* lineObjectNumber:C20*
        description:T100* description2:T50* unitOfMeasureId:G* unitOfMeasureCode:C10* unitPrice:D* quantity:D* discountAmount:D*
        discountPercent:D* discountAppliedBeforeTax:B amountExcludingTax:D taxCode:C50* taxPercent:D totalTaxAmount:D
        amountIncludingTax:D netAmount:D* netTaxAmount:D netAmountIncludingTax:D itemVariantId:G* locationId:G* taxPostingGroup:C20~
        """,
        """
        salesCreditMemos salesCreditMemo Sales_Cr._Memo_Entity_Buffer number RCUDW
        id:G number:C20 externalDocumentNumber:C35* creditMemoDate:d* postingDate:d* dueDate:d* customerId:G* customerNumber:C20*
        customerName:T100 billToName:T100 billToCustomerId:G* billToCustomerNumber:C20* sellToAddressLine1:T100*
        sellToAddressLine2:T50* sellToCity:T30* sellToCountry:C10* sellToState:T30* sellToPostCode:C20* billToAddressLine1:T100*
        billToAddressLine2:T50* billToCity:T30* billToCountry:C10* billToState:T30* billToPostCode:C20* shortcutDimension1Code:C20*
        shortcutDimension2Code:C20* currencyId:G* currencyCode:T250*? paymentTermsId:G* shipmentMethodId:G* salesperson:C20*
        pricesIncludeTax:B discountAmount:D* discountAppliedBeforeTax:B totalAmountExcludingTax:D totalTaxAmount:D
        totalAmountIncludingTax:D status:E(Draft|In_x0020_Review|Open|Canceled|Corrective|Paid) lastModifiedDateTime:t invoiceId:G*?
        invoiceNumber:C20* phoneNumber:T30* email:T80* customerReturnReasonId:G* posted:B~ remainingAmount:D~
        """,
        """
        salesCreditMemoLines salesCreditMemoLine Sales_Invoice_Line_Aggregate - RCUD
        id:G documentId:G* sequence:I* itemId:G* accountId:G*
        lineType:E(Comment|Account|Item|Resource|Fixed_x0020_Asset|Charge|Allocation_x0020_Account)* lineObjectNumber:C20*
        description:T100* description2:T50* unitOfMeasureId:G* unitOfMeasureCode:C10* unitPrice:D* quantity:D* discountAmount:D*
        discountPercent:D* discountAppliedBeforeTax:B amountExcludingTax:D taxCode:C50* taxPercent:D totalTaxAmount:D
        amountIncludingTax:D invoiceDiscountAllocation:D netAmount:D netTaxAmount:D netAmountIncludingTax:D shipmentDate:d*
        itemVariantId:G* locationId:G* taxPostingGroup:C20~
        """,
    ];
}
