package io.waymark.exceptions.merchants.adapter.rest;

import io.waymark.exceptions.merchants.adapter.rest.MerchantTexts.MerchantWords;

/**
 * What stands around every page of a merchant.
 *
 * @param list     the address of the list
 * @param switchTo the same page in the other language
 */
public record MerchantFrame(MerchantWords words, String list, String switchTo) {}
